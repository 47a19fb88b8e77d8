package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ijaza.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final EmailAddress EMAIL = new EmailAddress("mariem@example.org");

    private final Passwords passwords = new Passwords();

    @Test
    void only_the_password_itself_matches_its_hash() {
        String hash = passwords.hash("كلمة مرور طويلة");

        assertThat(passwords.matches("كلمة مرور طويلة", hash)).isTrue();
        assertThat(passwords.matches("كلمة مرور طويله", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void hashes_say_how_they_were_made_and_never_repeat() {
        String hash = passwords.hash("the same words");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("the same words"));
    }

    @Test
    void a_hash_of_another_implementation_and_other_settings_is_read() {
        // from the reference implementation's own tests: argon2id, t=2, m=256 KiB, p=1
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ" + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(passwords.matches("password", reference)).isTrue();
        assertThat(passwords.matches("passwore", reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ninechars", "Mariem@example.org"})
    void a_short_password_or_the_address_will_not_do(String password) {
        assertThatThrownBy(() -> passwords.check("password", password, EMAIL)).isInstanceOf(Invalid.class);
    }

    @Test
    void ten_characters_will_do() {
        passwords.check("password", "ten chars!", EMAIL);
    }
}

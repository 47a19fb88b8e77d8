package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ijaza.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void one_address_is_one_account_however_it_is_typed() {
        assertThat(new EmailAddress(" Mariem@Example.ORG ").text()).isEqualTo("mariem@example.org");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "mariem", "@example.org", "a@", "a b@example.org", "a@x.org,b@x.org", "a@x.org\nBcc: b"})
    void what_no_mail_server_takes_is_refused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Invalid.class);
    }
}

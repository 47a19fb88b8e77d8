package org.ijaza.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account/", "/learn/lesson?id=3&lang=fr", "/a//b"})
    void a_path_on_this_site_may_be_gone_on_to(String path) {
        assertThat(LocalPath.of(path)).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "account",
                "//evil.org",
                "/\\evil.org",
                "\\\\evil.org",
                "https://evil.org",
                "javascript:alert(1)",
                "/\t/evil.org",
                "/a\r\nSet-Cookie: x=y",
                " /account/"
            })
    void an_address_elsewhere_may_not(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}

package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 | Chrome, Android
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0 | Edge, Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1 | Safari, iPhone
            Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Linux
            """)
    void a_browser_is_named_as_its_user_knows_it(String userAgent, String description) {
        assertThat(Browser.of(userAgent).description()).isEqualTo(description);
    }

    @Test
    void nothing_of_an_unknown_one_is_kept() {
        assertThat(Browser.of("x".repeat(100_000)).description()).isEmpty();
        assertThat(Browser.of(null).description()).isEmpty();
    }
}

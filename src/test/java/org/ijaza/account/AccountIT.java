package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts as people use them, in the browser. */
class AccountIT {

    private static final String DEMO_PASSWORD = "ijaza-demo-2026";

    @ParameterizedTest
    @EnumSource(On.class)
    void signing_in_takes_one_careful_cookie_and_no_session(On database) {
        try (Person observer = Person.atPhone(database.application(), Language.EN)) {
            observer.opens("/account/");
            assertThat(observer.page().url()).contains("/account/sign-in?to=");
            observer.fills("email", "observer@example.org")
                    .fills("password", DEMO_PASSWORD)
                    .clicks("signIn");

            assertThat(observer.page().url()).endsWith("/account/");
            List<Cookie> cookies = observer.context().cookies();
            assertThat(cookies).extracting(cookie -> cookie.name).containsExactly("ijaza-token");
            assertThat(cookies.get(0).httpOnly).isTrue();
            assertThat(cookies.get(0).sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(observer.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void after_too_many_wrong_passwords_the_page_says_how_long_to_wait(On database) {
        try (Person stranger = Person.atPhone(database.application(), Language.FR)) {
            for (int i = 0; i < 6; i++) {
                stranger.signsIn("nobody-" + database + "@example.org", "a wrong password");
                assertThat(stranger.page().locator("#password-error").innerText())
                        .contains("incorrect");
                stranger.page().locator("#password:focus").waitFor();
            }
            stranger.signsIn("nobody-" + database + "@example.org", "a wrong password");

            assertThat(stranger.page().locator(".notice.error").innerText()).contains("réessayer dans");
            assertThat(stranger.page().locator("#email").inputValue()).startsWith("nobody-");
            assertThat(stranger.page().locator("#password").inputValue()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void a_device_signed_out_from_another_is_out_at_once(On database) {
        // of this test's own: other tests work as the people of the demonstration meanwhile
        String email = "devices-" + System.nanoTime() + "@example.org";
        try (Person phone = Person.atPhone(database.application(), Language.EN);
                Person desk = Person.atDesk(database.application(), Language.EN)) {
            new Trainee(phone, Language.EN).registers(email, "هدى", "Houda Saidi", "TN");
            phone.opens("/account/");
            assertThat(phone.page().url()).endsWith("/account/");
            desk.signsIn(email, Trainee.PASSWORD).opens("/account/");
            desk.page().locator("button[name=device][value=others]").click();
            desk.page().waitForURL("**/account/?done=**");

            phone.opens("/account/");

            assertThat(phone.page().url()).contains("/account/sign-in");
            assertThat(desk.opens("/account/").page().url()).endsWith("/account/");
        }
    }
}

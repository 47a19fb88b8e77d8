package org.ijaza.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.junit.jupiter.api.Test;

/** The language switch stands on every page and is remembered. */
class LanguageIT {

    @Test
    void a_chosen_language_stays_on_the_next_pages_and_leaves_the_address_as_it_was() {
        try (Person person = Person.atPhone(On.H2.application(), Language.FR)) {
            person.opens("/learn/course?code=thb-core");
            assertThat(language(person)).isEqualTo("fr ltr");
            person.page().locator(".languages a[hreflang=ar]").click();
            person.page().waitForURL("**/learn/course?code=thb-core");
            assertThat(language(person)).isEqualTo("ar rtl");
            person.opens("/verify/");
            assertThat(language(person)).isEqualTo("ar rtl");
            person.closesTab().opens("/");
            assertThat(language(person)).isEqualTo("ar rtl");
        }
    }

    @Test
    void a_shared_address_forces_no_language_on_others() {
        try (Person person = Person.atPhone(On.H2.application(), Language.EN)) {
            person.opens("/verify/?lang=fr&x=1");
            assertThat(person.page().url()).endsWith("/verify/?x=1");
            assertThat(language(person)).isEqualTo("fr ltr");
        }
    }

    private static String language(Person person) {
        return person.page().locator("html").getAttribute("lang") + " "
                + person.page().locator("html").getAttribute("dir");
    }
}

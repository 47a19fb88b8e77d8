package org.ijaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.ijaza.platform.Language;

/** The desk at which official people sign certificates. */
public final class SigningDesk {

    private SigningDesk() {}

    /** Somebody signed in, at the desk. */
    public static Person of(RunningApplication application, Language language, String account) {
        return Person.atDesk(application, language).signsInAs(account).opens("/certify/sign?lang=" + language.code());
    }

    /**
     * What waits for a signature; it is made by a job right after the decision.
     *
     * @param holder the name of whose certificate it will be, as the desk shows it
     */
    public static Locator paper(Person official, String holder) {
        Locator paper = official.page()
                .locator(".to-sign")
                .filter(new Locator.FilterOptions().setHasText(holder))
                .last();
        for (int i = 0; i < 60 && paper.count() == 0; i++) {
            official.page().reload();
        }
        return paper;
    }

    /** Signs the certificate of this holder. */
    public static void sign(RunningApplication application, Language language, String account, String holder) {
        try (Person official = of(application, language, account)) {
            paper(official, holder).locator("[id$=sign]").click();
            official.page().waitForURL("**/certify/sign?done=**");
            assertThat(official.page().locator(".messages .notice:not(.error)").count())
                    .isEqualTo(1);
            assertThat(official.complaints()).as(account).isEmpty();
        }
    }
}

package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.UnderWay;
import org.junit.jupiter.api.Test;

/** Who has every role in one centre finds of another centre's things as much as of things that were never there. */
class OtherCentreIT {

    private static final long NEVER = 987_654_321;

    /** Every form of the page but those for files, filled in, once for each of its buttons, as the browser would send it. */
    private static final String FILLED_FORMS =
            """
            () => [...document.querySelectorAll('main form:not(:has([type=file]))')].flatMap(form => {
              for (const field of form.querySelectorAll('input, textarea, select')) {
                if (field.type === 'radio' || field.type === 'checkbox') {
                  field.checked = true;
                } else if (field.tagName === 'SELECT') {
                  field.selectedIndex = field.options.length - 1;
                } else if (!field.value) {
                  field.value = {email: 'x@example.org', date: '2099-01-01'}[field.type] || 'x-1';
                }
              }
              return [...form.querySelectorAll('[type=submit]')]
                .map(button => [...new FormData(form)].concat([[button.name, button.value]]));
            })
            """;

    private final RunningApplication application = On.MARIADB.application();

    private final UnderWay own = UnderWay.in(UnderWay.MOROCCO, "MA");
    private final UnderWay others = UnderWay.in(UnderWay.TUNISIA, "TN");

    @Test
    void things_of_another_centre_are_as_if_they_were_not_there() {
        String email = "everything-" + System.nanoTime() + "@example.org";
        long self = UnderWay.person(email, "MA");
        UnderWay.entrust(self, UnderWay.MOROCCO, "CENTRE_ADMINISTRATOR", "CERTIFIER", "ASSESSOR", "AUTHOR", "REVIEWER");
        try (Person official = Person.atDesk(application, Language.FR)) {
            official.signsIn(email, "ijaza-demo-2026");
            programsFindNothing(official);
            for (String state : List.of("ENDORSEMENT", "ADMISSION", "ASSIGNMENT", "ASSESSMENT", "DECISION")) {
                own.stands(state, self);
                others.stands(state, others.member());
                notThere(official, "/certify/case?id=%d", UnderWay::candidacy);
            }
            notThere(official, "/certify/certificate?id=%d", UnderWay::certificate);
            notThere(official, "/centre/person?centre=3&id=%d", UnderWay::member);
            notThere(official, "/centre/invite?centre=%d", UnderWay::centre);
            notThere(official, "/centre/people?centre=%d", UnderWay::centre);
            notThere(official, "/author/adaptation?draft=%d", UnderWay::draft);
            notThere(official, "/author/review?draft=%d", UnderWay::draft);
            notThere(official, "/author/draft?id=%d", UnderWay::draft);
            notThere(official, "/author/lesson?draft=%d&lesson=own-law", UnderWay::draft);
            notThere(official, "/author/questions?draft=%d", UnderWay::draft);
            notThere(official, "/author/questions-import?draft=%d", UnderWay::draft);
        }
    }

    /** The page and each of its forms, sent as it is filled in on the own centre's page but to the other's address. */
    private void notThere(Person official, String address, ToLongFunction<UnderWay> idOf) {
        String there = address.formatted(idOf.applyAsLong(own));
        String elsewhere = address.formatted(idOf.applyAsLong(others));
        String nowhere = address.formatted(NEVER);
        official.opens(there);
        assertThat(fetched(official, there, RequestOptions.create()).status())
                .as(there)
                .isEqualTo(200);
        sameAsNowhere(official, elsewhere, nowhere, RequestOptions.create());
        if (address.startsWith("/author/draft")) {
            return; // an editor knows its draft by its view, whatever the address of its forms says
        }
        List<List<List<String>>> forms = formsOf(official);
        for (List<List<String>> fields : forms) {
            sameAsNowhere(official, elsewhere, nowhere, sent(fields));
        }
        if (!forms.isEmpty()) {
            assertThat(fetched(official, there, sent(forms.get(0))).status())
                    .as("the same form at home, " + there)
                    .isIn(200, 302);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<List<List<String>>> formsOf(Person official) {
        return (List<List<List<String>>>) official.page().evaluate(FILLED_FORMS);
    }

    private void programsFindNothing(Person official) {
        assertThat(fetched(official, "/api/handed-in/" + own.file(), RequestOptions.create())
                        .status())
                .isEqualTo(200);
        sameAsNowhere(official, "/api/handed-in/" + others.file(), "/api/handed-in/" + NEVER, RequestOptions.create());
        String text = "path=adaptations/tn/own-law.fr.md";
        Map<String, Object> change = Map.of("revision", 1, "text", "Mine.", "language", "fr");
        for (Map.Entry<String, RequestOptions> call : Map.of(
                        "media?" + text,
                        RequestOptions.create(),
                        "files?" + text,
                        RequestOptions.create().setMethod("PUT").setData(change),
                        "preview",
                        RequestOptions.create().setMethod("POST").setData(change),
                        "pictures",
                        RequestOptions.create()
                                .setMethod("POST")
                                .setHeader("Content-Type", "image/png")
                                .setData("no picture"))
                .entrySet()) {
            sameAsNowhere(
                    official,
                    "/api/drafts/" + others.draft() + "/" + call.getKey(),
                    "/api/drafts/" + NEVER + "/" + call.getKey(),
                    call.getValue());
        }
    }

    private void sameAsNowhere(Person official, String elsewhere, String nowhere, RequestOptions options) {
        APIResponse answer = fetched(official, elsewhere, options);
        assertThat(answer.status()).as(elsewhere).isEqualTo(404);
        assertThat(words(answer)).as(elsewhere).isEqualTo(words(fetched(official, nowhere, options)));
    }

    /** What an answer says, without what is another each time: the address asked for, tokens of the page. */
    private static String words(APIResponse answer) {
        return answer.text()
                .replaceAll("<form.*?</form>", "")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("(id|draft|centre)=\\d+", "");
    }

    private static RequestOptions sent(List<List<String>> fields) {
        FormData form = FormData.create();
        fields.forEach(field -> form.append(field.get(0), field.get(1)));
        return RequestOptions.create().setMethod("POST").setForm(form);
    }

    private APIResponse fetched(Person official, String address, RequestOptions options) {
        options.setHeader("Origin", application.url()).setMaxRedirects(0);
        return official.context().request().fetch(application.at(address).toString(), options);
    }
}

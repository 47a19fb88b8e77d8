package org.ijaza.course.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of a draft, by buttons and by dragging, in real browsers of both directions. */
class DraftTreeIT {

    @ParameterizedTest
    @CsvSource({"H2,AR", "MARIADB,FR"})
    void modules_and_lessons_are_added_moved_and_removed(On on, Language language) {
        try (Person author = Person.atDesk(on.application(), language).signsInAs("author")) {
            author.opens("/author/?lang=" + language.code());
            Page page = author.page();
            page.locator("[data-dialog=newCourse]").click();
            titled(author, "tree-" + System.nanoTime(), "Arbre");
            author.clicks("create");
            page.waitForURL("**/author/draft*?**");
            String draft = page.url().replaceFirst("https?://[^/]+", "");

            adds(author, null, "one", "Alpha");
            adds(author, null, "two", "Beta");
            adds(author, "one", "first", "Gamma");
            adds(author, "one", "second", "Delta");
            adds(author, "two", "third", "Epsilon");
            stands(page, "Alpha", "Gamma", "Delta", "Beta", "Epsilon");

            chooses(page, "Gamma");
            author.clicks("down");
            stands(page, "Alpha", "Delta", "Gamma", "Beta", "Epsilon");
            author.clicks("down");
            stands(page, "Alpha", "Delta", "Beta", "Gamma", "Epsilon");
            chooses(page, "Beta");
            author.clicks("up");
            stands(page, "Beta", "Gamma", "Epsilon", "Alpha", "Delta");

            drags(page, "Delta", label(page, "Beta"));
            assertThat(labels(page)).hasText(new String[] {"Beta", "Gamma", "Epsilon", "Delta", "Alpha"});
            drags(page, "Epsilon", before(page, "Gamma"));
            assertThat(labels(page)).hasText(new String[] {"Beta", "Epsilon", "Gamma", "Delta", "Alpha"});
            drags(page, "Alpha", before(page, "Beta"));
            assertThat(labels(page)).hasText(new String[] {"Alpha", "Beta", "Epsilon", "Gamma", "Delta"});
            author.opens(draft);
            stands(page, "Alpha", "Beta", "Epsilon", "Gamma", "Delta");

            removes(author, "Gamma");
            stands(page, "Alpha", "Beta", "Epsilon", "Delta");
            removes(author, "Beta");
            stands(page, "Alpha");

            page.locator("[data-dialog=abandonDialog]").click();
            author.clicks("abandon");
            page.waitForURL("**/author/index*");
            assertThat(author.complaints()).isEmpty();
        }
    }

    private static void titled(Person author, String id, String title) {
        author.fills("code", id)
                .fills("title-ar", title)
                .fills("title-fr", title)
                .fills("title-en", title);
    }

    private static void adds(Person author, String module, String id, String title) {
        author.page().locator("[data-dialog=addDialog]").click();
        titled(author, id, title);
        if (module != null) {
            author.chooses("where", module);
        }
        author.clicks("add");
        assertThat(label(author.page(), title)).isVisible();
    }

    private static void chooses(Page page, String title) {
        label(page, title).click();
        assertThat(page.locator("#chosen-title")).hasText(title);
    }

    private static void removes(Person author, String title) {
        chooses(author.page(), title);
        author.page().locator("[data-dialog=removeDialog]").click();
        author.clicks("remove");
        assertThat(label(author.page(), title)).hasCount(0);
    }

    private static Locator labels(Page page) {
        return page.locator("#tree .ui-treenode-label bdi");
    }

    private static Locator label(Page page, String title) {
        return labels(page).filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The gap above a part, where what is dropped comes before it. */
    private static Locator before(Page page, String title) {
        return page.locator("#tree li.ui-treenode")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("> .ui-treenode-content bdi:text-is('" + title + "')")))
                .last()
                .locator("xpath=preceding-sibling::li[contains(@class, 'ui-tree-droppoint')][1]");
    }

    private static void stands(Page page, String... titles) {
        assertThat(labels(page)).hasText(titles);
    }

    /** As a hand does it: slowly enough that the tree sees where it is over. */
    private static void drags(Page page, String title, Locator onto) {
        label(page, title).hover();
        page.mouse().down();
        BoundingBox to = onto.boundingBox();
        double x = to.x + to.width / 2;
        double y = to.y + to.height / 2;
        page.mouse().move(x, y + 20, new Mouse.MoveOptions().setSteps(5));
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(5));
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.mouse()
                .up());
    }
}

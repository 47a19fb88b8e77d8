package org.ijaza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds of WCAG 2.2, levels A and AA. */
public final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails if it finds anything on the page, naming rules and elements. */
    public static void assertNothingFound(Page page) {
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }
}

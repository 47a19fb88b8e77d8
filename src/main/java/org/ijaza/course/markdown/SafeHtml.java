package org.ijaza.course.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The allow list behind the renderer: elements and attributes that a lesson's HTML consists of, and nothing
 * else. It holds even if a mistake in the renderer or in the Markdown library let something through.
 */
final class SafeHtml {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern OWN_CLASSES = Pattern.compile(
            "block block-(case|reflection|key-points|law|source|contacts)|contacts-none|block-kind|block-note|table|align-(center|end)|"
                    + "notes|note-ref|note-back|to-source|to-term");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "br")
            .allowElements("em", "strong", "code", "sup", "a", "img", "section", "div", "span")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowWithoutAttributes("a", "span", "div", "img")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(Pattern.compile("noopener noreferrer"))
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("scope")
            .matching(true, "col")
            .onElements("th")
            .allowAttributes("class")
            .matching(OWN_CLASSES)
            .globally()
            .allowAttributes("id", "aria-labelledby")
            .matching(ID)
            .globally()
            .allowAttributes("aria-label")
            .globally()
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div")
            .allowAttributes("role")
            .matching(true, "region", "doc-noteref", "doc-endnotes", "doc-backlink")
            .globally()
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}

package org.ijaza.course.reference;

import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * A text that lessons rely on: a treaty, a law, a judgment, a standard, a guide.
 *
 * @param issuer the body that issued it
 * @param date {@code 2005-05-16}, {@code 2005-05} or {@code 2005}, as far as it is certain
 * @param articles those that lessons may cite; none if it has no articles
 * @param address where it can be read
 */
public record Source(String id, Texts issuer, Texts title, String date, List<String> articles, String address) {

    public Source {
        articles = List.copyOf(articles);
    }

    /** Issuing body, title and date in one line. The date in figures: names of months differ between our countries. */
    public String describedIn(Language language) {
        List<String> parts = List.of(date.split("-"));
        StringBuilder day = new StringBuilder(parts.get(0));
        parts.stream().skip(1).forEach(part -> day.insert(0, part + "/"));
        return issuer.in(language)
                + (language == Language.AR ? "، " : ", ")
                + title.in(language)
                + (language == Language.AR ? "، " : ", ")
                + day;
    }
}

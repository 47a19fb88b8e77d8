package org.ijaza.course.wording;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/**
 * Looks at texts as far as a program can: each is in its own script, the three are of a length, nothing was left to be
 * filled in. The bounds let through what belongs there: names of treaties in Arabic, an Arabic word in French.
 */
public final class Wording {

    private static final double LEAST_ARABIC = 0.7;
    private static final double MOST_ARABIC_ELSEWHERE = 0.3;

    /** A book's title stands in its own language beside the translation, a judgment's parties too. */
    private static final double LEAST_ARABIC_IN_NAME = 0.4;

    /** Lessons are long: a citation weighs little in them, a paragraph in the wrong language much. */
    private static final double LEAST_ARABIC_IN_LESSON = 0.85;

    private static final double MOST_ARABIC_ELSEWHERE_IN_LESSON = 0.05;

    private static final double WIDEST_RATIO = 2.5;

    /** Below this many characters, one word more or less makes a large ratio. */
    private static final int RATIO_COUNTS_FROM = 30;

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX+)\\b|(?i:lorem ipsum)|\\?\\?\\?|…\\s*\\]");

    private Wording() {}

    /** Looks at a name in three languages, which may be short in one and long in another. */
    public static void checkName(Node texts, Findings findings) {
        check(texts, LEAST_ARABIC_IN_NAME, findings);
    }

    private static void check(Node texts, double leastArabic, Findings findings) {
        for (Language language : Language.values()) {
            Node node = texts.get(language.code());
            String text = node.text();
            findWrongScript(text, language, leastArabic, MOST_ARABIC_ELSEWHERE)
                    .ifPresent(problem -> findings.add(node, problem));
            findPlaceholder(text)
                    .ifPresent(place -> findings.add(node, stillThere(place.group()) + " in " + language.ownName()));
        }
    }

    /** Looks at a text in three languages: a node with {@code ar}, {@code fr} and {@code en}. */
    public static void check(Node texts, Findings findings) {
        check(texts, LEAST_ARABIC, findings);
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (Language language : Language.values()) {
            int length = texts.text(language.code()).length();
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
        }
        if (longest > RATIO_COUNTS_FROM && longest > WIDEST_RATIO * shortest) {
            findings.add(
                    texts,
                    "the three languages differ too much in length (" + lengths(texts)
                            + " characters): something is missing in one of them");
        }
    }

    /** Looks at the Markdown of a lesson in one language. */
    public static void checkLesson(String file, String markdown, Language language, Findings findings) {
        findWrongScript(markdown, language, LEAST_ARABIC_IN_LESSON, MOST_ARABIC_ELSEWHERE_IN_LESSON)
                .ifPresent(problem -> findings.add(file, 0, problem));
        findPlaceholder(markdown)
                .ifPresent(place -> findings.add(
                        file,
                        1
                                + (int) markdown.substring(0, place.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count(),
                        stillThere(place.group())));
    }

    private static Optional<String> findWrongScript(String text, Language language, double least, double most) {
        double share = Script.arabicShare(text, language == Language.AR ? 1 : 0);
        long percent = Math.round(100 * share);
        if (language == Language.AR && share < least) {
            return Optional.of("the text in " + language.ownName() + " has only " + percent
                    + " % Arabic letters: it must be written in Arabic");
        }
        if (language != Language.AR && share > most) {
            return Optional.of("the text in " + language.ownName() + " has " + percent
                    + " % Arabic letters: it must be written in " + language.ownName());
        }
        return Optional.empty();
    }

    private static Optional<Matcher> findPlaceholder(String text) {
        return Optional.of(PLACEHOLDER.matcher(text)).filter(Matcher::find);
    }

    private static String stillThere(String placeholder) {
        return "'" + placeholder + "' is still to be filled in";
    }

    private static String lengths(Node texts) {
        return String.join(
                ", ",
                Arrays.stream(Language.values())
                        .map(language -> language.code() + " "
                                + texts.text(language.code()).length())
                        .toList());
    }
}

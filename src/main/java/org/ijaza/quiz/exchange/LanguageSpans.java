package org.ijaza.quiz.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * One text in several languages as Moodle's filter "multi-language content" has it: {@code <span lang="fr"
 * class="multilang">}. What stands outside such spans belongs to every language that has one; a text without any
 * belongs to the language that the author names.
 */
final class LanguageSpans {

    /** Longest text of the bank's files, in characters. */
    static final int LONGEST = 3000;

    /** Longest notes for who marks, in characters: six criteria with five levels each. */
    private static final int LONGEST_NOTES = 8000;

    private static final Pattern SPAN = Pattern.compile("<span\\b([^<>]{0,300})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</span\\s{0,9}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASS =
            Pattern.compile("\\bclass\\s{0,9}=\\s{0,9}[\"']?multilang\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANG =
            Pattern.compile("\\blang\\s{0,9}=\\s{0,9}[\"']?([A-Za-z_-]{2,20})", Pattern.CASE_INSENSITIVE);

    private LanguageSpans() {}

    /**
     * Reads a text.
     *
     * @param format as Moodle's files name it: {@code html}, {@code markdown}, {@code plain_text},
     *     {@code moodle_auto_format}; empty for HTML
     * @param unmarked the language of a text that names none
     * @param remarks is told what is lost
     * @throws Unreadable if it is longer than a text may be
     */
    static Texts read(String raw, String format, Language unmarked, Set<Remark> remarks) throws Unreadable {
        return read(raw, format, unmarked, remarks, LONGEST);
    }

    /**
     * Reads what is not a text of a question, but a note for who marks: as long as the longest rubric.
     *
     * @throws Unreadable as {@link #read}
     */
    static Texts readNotes(String raw, String format, Language unmarked, Set<Remark> remarks) throws Unreadable {
        return read(raw, format, unmarked, remarks, LONGEST_NOTES);
    }

    private static Texts read(String raw, String format, Language unmarked, Set<Remark> remarks, int longest)
            throws Unreadable {
        requireShort(raw);
        Map<Language, StringBuilder> html = split(html(raw, format), unmarked, remarks);
        Map<Language, String> read = new EnumMap<>(Language.class);
        for (Map.Entry<Language, StringBuilder> one : html.entrySet()) {
            String text = HtmlText.of(one.getValue().toString(), remarks);
            if (text.length() > longest) {
                throw new Unreadable(Remark.of("refused.long", longest));
            }
            read.put(one.getKey(), text);
        }
        return new Texts(
                read.getOrDefault(Language.AR, ""),
                read.getOrDefault(Language.FR, ""),
                read.getOrDefault(Language.EN, ""));
    }

    /** @throws Unreadable if a text is longer than one may be, also with all that is not seen in it */
    static void requireShort(String raw) throws Unreadable {
        if (raw.length() > 40 * LONGEST) {
            throw new Unreadable(Remark.of("refused.long", LONGEST));
        }
    }

    private static String html(String raw, String format) {
        return switch (format) {
            case "plain_text" -> HtmlText.write(raw.strip());
            case "markdown" -> HtmlRenderer.builder()
                    .build()
                    .render(Parser.builder().maxOpenBlockParsers(30).build().parse(raw));
            case "moodle_auto_format" -> raw.strip().replace("\n", "<br>");
            default -> raw;
        };
    }

    private static Map<Language, StringBuilder> split(String html, Language unmarked, Set<Remark> remarks) {
        Map<Language, StringBuilder> split = new EnumMap<>(Language.class);
        StringBuilder common = new StringBuilder();
        Matcher span = SPAN.matcher(html);
        Matcher end = END.matcher(html);
        int at = 0;
        while (span.find(at)) {
            if (!CLASS.matcher(span.group(1)).find()) {
                add(html.substring(at, span.end()), common, split);
                at = span.end();
                continue;
            }
            if (!end.find(span.end())) {
                break; // an end that is missing here is missing for all that follow
            }
            add(html.substring(at, span.start()), common, split);
            String words = html.substring(span.end(), end.start());
            languageOf(span.group(1), remarks)
                    .ifPresent(language -> split.computeIfAbsent(language, none -> new StringBuilder(common.toString()))
                            .append(words));
            at = end.end();
        }
        add(html.substring(at), common, split);
        if (split.isEmpty()) {
            split.put(unmarked, common);
        }
        return split;
    }

    private static void add(String html, StringBuilder common, Map<Language, StringBuilder> split) {
        common.append(html);
        split.values().forEach(own -> own.append(html));
    }

    private static Optional<Language> languageOf(String attributes, Set<Remark> remarks) {
        Matcher named = LANG.matcher(attributes);
        String code = named.find() ? named.group(1).replace('_', '-') : "";
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            remarks.add(Remark.of("note.language", code));
        }
        return language;
    }

    /** HTML with a span for each language that the text has. */
    static String write(Texts texts) {
        StringBuilder html = new StringBuilder();
        for (Language language : Language.values()) {
            if (!texts.in(language).isBlank()) {
                html.append("<span lang=\"")
                        .append(language.code())
                        .append("\" class=\"multilang\">")
                        .append(HtmlText.write(texts.in(language)))
                        .append("</span>");
            }
        }
        return html.toString();
    }
}

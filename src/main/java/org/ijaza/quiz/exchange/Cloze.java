package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Moodle's "embedded answers": the text of a question with what is accepted in the middle of it, between braces. */
final class Cloze {

    private static final Pattern START = Pattern.compile("\\{(\\d{0,9}):([A-Z_]{2,20}):");
    private static final Pattern SHARE = Pattern.compile("^(?:=|%(-?[0-9.,]{1,10})%)");
    private static final Set<String> TYPED =
            Set.of("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM");
    private static final Set<String> NUMBERS = Set.of("NUMERICAL", "NM");
    private static final Set<String> CASED = Set.of("SHORTANSWER_C", "SAC", "MWC");
    private static final Pattern CHOSEN = Pattern.compile("MULTICHOICE(_[VHS]+)?|MC[VHS]*");

    /** Characters with a meaning of their own in an answer, and in what is said to it. */
    private static final String IN_WORDS = "~#{}=%/\"\\&<>";

    private static final String IN_FEEDBACK = "~{}\\";

    private final Language unmarked;
    private final Set<Remark> remarks;
    private final SaidOnce said = new SaidOnce();
    private final List<Accepted> typed = new ArrayList<>();
    private final List<Task.Menu> chosen = new ArrayList<>();

    private Cloze(Language unmarked, Set<Remark> remarks) {
        this.unmarked = unmarked;
        this.remarks = remarks;
    }

    /** A question's text and what it asks for. */
    record Read(String text, Task task) {}

    /**
     * Reads a question's text.
     *
     * @param unmarked the language of texts that name none
     * @param remarks is told what is lost
     * @throws Unreadable if it has no gaps, or some that the bank cannot have in one question
     */
    static Read read(String html, Language unmarked, Set<Remark> remarks) throws Unreadable {
        Cloze cloze = new Cloze(unmarked, remarks);
        List<GapMarks.Place> places = new ArrayList<>();
        Set<String> weights = new HashSet<>();
        Matcher start = START.matcher(html);
        int at = 0;
        while (start.find(at)) {
            int end = end(html, start.end());
            GapMarks.Place place = new GapMarks.Place(start.start(), end + 1);
            places.add(place);
            weights.add(start.group(1));
            cloze.gap(start.group(2), html.substring(start.end(), end), GapMarks.languages(html, place));
            at = end + 1;
        }
        if (weights.size() > 1) {
            remarks.add(Remark.of("note.weights"));
        }
        return new Read(GapMarks.text(html, places), cloze.task());
    }

    private Task task() throws Unreadable {
        if (!typed.isEmpty() && !chosen.isEmpty()) {
            throw new Unreadable(Remark.of("refused.mixed"));
        }
        return chosen.isEmpty() ? new Task.Gaps(typed, said.said(remarks)) : new Task.Menus(chosen, said.said(remarks));
    }

    private static int end(String html, int from) throws Unreadable {
        int end = indexOf(html, "}", from);
        if (end < 0) {
            throw new Unreadable(Remark.of("refused.brace"));
        }
        return end;
    }

    private void gap(String type, String alternatives, String languages) throws Unreadable {
        if (CASED.contains(type)) {
            remarks.add(Remark.of("note.case"));
        }
        if (TYPED.contains(type)) {
            typed.add(typed(alternatives, languages, NUMBERS.contains(type)));
        } else if (CHOSEN.matcher(type).matches()) {
            chosen.add(chosen(alternatives));
        } else {
            throw new Unreadable(Remark.of("refused.type", type.toLowerCase(Locale.ROOT)));
        }
    }

    /** @param number whether a tolerance may stand behind each word */
    private Accepted typed(String alternatives, String languages, boolean number) throws Unreadable {
        MoodleWords words = new MoodleWords(remarks);
        String[] codes = languages.split(",");
        int taken = 0;
        for (Alternative alternative : alternatives(alternatives)) {
            String word = HtmlText.of(alternative.words(), remarks);
            String inLanguages = alternative.share() > 0 && taken < codes.length ? codes[taken++] : "";
            if (number) {
                word = withoutTolerance(word);
            }
            words.take(word, alternative.share(), inLanguages, text(alternative.feedback()), said);
        }
        return words.accepted();
    }

    private String withoutTolerance(String number) {
        String[] near = number.split(":", 2);
        if (near.length > 1 && !near[1].strip().matches("0?[.,]?0*")) {
            remarks.add(Remark.of("note.gapNumber"));
        }
        return near[0];
    }

    private Task.Menu chosen(String alternatives) throws Unreadable {
        Texts right = Task.NOTHING;
        List<Texts> wrong = new ArrayList<>();
        for (Alternative alternative : alternatives(alternatives)) {
            boolean isRight = Shares.isRight(false, alternative.share(), remarks);
            said.add(isRight, text(alternative.feedback()));
            if (!isRight) {
                wrong.add(text(alternative.words()));
            } else if (right.equals(Task.NOTHING)) {
                right = text(alternative.words());
            } else {
                throw new Unreadable(Remark.of("refused.rights"));
            }
        }
        return new Task.Menu(right, wrong);
    }

    private Texts text(String html) throws Unreadable {
        return LanguageSpans.read(html, "", unmarked, remarks);
    }

    /** @param share of the mark that it earns, in per cent */
    private record Alternative(double share, String words, String feedback) {}

    private static List<Alternative> alternatives(String braces) throws Unreadable {
        List<Alternative> alternatives = new ArrayList<>();
        int at = 0;
        while (at <= braces.length()) {
            int end = indexOf(braces, "~", at);
            String one = braces.substring(at, end < 0 ? braces.length() : end);
            if (!one.isBlank()) {
                alternatives.add(alternative(one));
            }
            at = end < 0 ? braces.length() + 1 : end + 1;
        }
        return alternatives;
    }

    private static Alternative alternative(String written) throws Unreadable {
        Matcher share = SHARE.matcher(written.stripLeading());
        String words = written.stripLeading();
        double earned = 0;
        if (share.find()) {
            earned = share.group(1) == null ? 100 : Shares.read(share.group(1));
            words = words.substring(share.end());
        }
        int hash = indexOf(words, "#", 0);
        return new Alternative(
                earned,
                unescaped(hash < 0 ? words : words.substring(0, hash)),
                unescaped(hash < 0 ? "" : words.substring(hash + 1)));
    }

    /** Where a character stands with its own meaning: neither behind a backslash nor in an entity. */
    private static int indexOf(String text, String character, int from) {
        int at = text.indexOf(character, from);
        while (at > 0
                && (text.charAt(at - 1) == '\\' || text.charAt(at - 1) == '&' || text.startsWith("&amp;", at - 5))) {
            at = text.indexOf(character, at + 1);
        }
        return at;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([~#}/\"\\\\])", "$1");
    }

    /** A question's text in which no brace begins anything, with a paragraph for each gap. */
    static String write(Texts stem, Task.Gaps task) {
        StringBuilder html = new StringBuilder(escaped(LanguageSpans.write(stem), "{"));
        for (int i = 0; i < task.gaps().size(); i++) {
            Accepted gap = task.gaps().get(i);
            html.append(GapMarks.paragraph(i + 1, gap.languages(), field(gap, task.feedback())));
        }
        return html.toString();
    }

    private static String field(Accepted gap, Task.Said said) {
        String right = gap.entries().stream()
                .map(entry -> "=" + words(entry.word()) + feedback(said.ifRight()) + "~")
                .collect(Collectors.joining());
        return "{1:SHORTANSWER:" + right + MoodleWords.ANY + feedback(said.ifWrong()) + "}";
    }

    private static String words(String word) {
        return escaped(MoodleWords.written(word), IN_WORDS);
    }

    private static String feedback(Texts said) {
        return said.equals(Task.NOTHING) ? "" : "#" + escaped(LanguageSpans.write(said), IN_FEEDBACK);
    }

    private static String escaped(String html, String special) {
        StringBuilder escaped = new StringBuilder();
        html.chars().forEach(character -> {
            if (special.indexOf(character) >= 0) {
                escaped.append("&#").append(character).append(';');
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}

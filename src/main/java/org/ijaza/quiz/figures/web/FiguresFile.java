package org.ijaza.quiz.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.platform.Language;
import org.ijaza.platform.web.CsvSheet;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.figures.ChoiceFigures;
import org.ijaza.quiz.figures.LanguageFigures;
import org.ijaza.quiz.figures.MantelHaenszel;
import org.ijaza.quiz.figures.QuestionFigures;
import org.ijaza.quiz.figures.TestFigures;

/** The figures of a test as a table, a line for each question. */
@RequestScoped
public class FiguresFile {

    private static final double PLACES = 10_000;

    @Inject
    private Text text;

    void write(Writer writer, TestFigures test) throws IOException {
        CsvSheet sheet = new CsvSheet(writer);
        int choices = test.questions().stream()
                .mapToInt(question -> question.choices().size())
                .max()
                .orElse(0);
        sheet.row(headings(choices));
        for (QuestionFigures question : test.questions()) {
            sheet.row(line(question, choices));
        }
    }

    private List<String> headings(int choices) {
        List<String> headings = new ArrayList<>();
        for (String name : List.of(
                "question",
                "stem",
                "objective",
                "level",
                "country",
                "case",
                "versions",
                "answers",
                "facility",
                "discrimination",
                "blank",
                "seconds",
                "findings")) {
            headings.add(text.of("figures." + name));
        }
        for (Language language : Language.values()) {
            headings.add(text.of("figures.file.answers", language.ownName()));
            headings.add(text.of("figures.file.facility", language.ownName()));
            headings.add(text.of("figures.file.delta", language.ownName()));
        }
        headings.add(text.of("figures.file.key"));
        IntStream.rangeClosed(1, choices).forEach(number -> headings.add(text.of("figures.file.choice", number)));
        return headings;
    }

    private List<Object> line(QuestionFigures question, int choices) {
        List<Object> cells = new ArrayList<>();
        cells.add(question.code());
        cells.add(question.stem().map(text::in).orElse(""));
        cells.add(question.objective());
        cells.add(text.of("questions.level." + question.level().word()));
        cells.add(question.country().orElse(""));
        cells.add(question.caseSet().orElse(""));
        cells.add(question.versions().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        cells.add(question.answers());
        cells.add(question.isEnough() && question.marked() ? rounded(question.facility()) : null);
        cells.add(rounded(question.discrimination()));
        cells.add(question.isEnough() ? rounded(question.blank()) : null);
        cells.add(rounded(question.seconds()));
        cells.add(question.findings().stream()
                .sorted()
                .map(finding -> text.of("figures.finding." + finding))
                .collect(Collectors.joining("; ")));
        for (Language language : Language.values()) {
            addLanguage(cells, question, language);
        }
        addChoices(cells, question.choices(), choices);
        return cells;
    }

    private static void addLanguage(List<Object> cells, QuestionFigures question, Language language) {
        Optional<LanguageFigures> found = question.languages().stream()
                .filter(figures -> figures.language() == language)
                .findFirst();
        cells.add(found.map(LanguageFigures::answers).orElse(null));
        cells.add(found.map(figures -> rounded(figures.facility())).orElse(null));
        cells.add(found.flatMap(LanguageFigures::difference)
                .map(MantelHaenszel::delta)
                .map(FiguresFile::rounded)
                .orElse(null));
    }

    private static void addChoices(List<Object> cells, List<ChoiceFigures> found, int choices) {
        cells.add(IntStream.range(0, found.size())
                .filter(index -> found.get(index).correct())
                .mapToObj(index -> String.valueOf(index + 1))
                .collect(Collectors.joining(" ")));
        for (int i = 0; i < choices; i++) {
            cells.add(i < found.size() ? rounded(found.get(i).share()) : null);
        }
    }

    private static Double rounded(OptionalDouble number) {
        return number.isPresent() ? rounded(number.getAsDouble()) : null;
    }

    private static Double rounded(double number) {
        return Math.round(number * PLACES) / PLACES;
    }
}

package org.ijaza.quiz.marking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * By what a person marks a text: on each criterion one of its levels is given, and their points are added up. A program
 * cannot: by itself it gives nothing.
 */
public record Rubric(List<Criterion> criteria) implements Key {

    /** @param levels in the order in which they are shown, of which one is given */
    public record Criterion(Texts name, List<Level> levels) {

        public Criterion {
            levels = List.copyOf(levels);
        }

        /** The most points that it can earn. */
        public int most() {
            return levels.stream().mapToInt(Level::points).max().orElse(0);
        }
    }

    /** @param points that it earns, at least 0 */
    public record Level(int points, Texts text) {}

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** The most points that all criteria together can earn. */
    public int most() {
        return criteria.stream().mapToInt(Criterion::most).sum();
    }

    /** Whether a mark can be divided by its points, so that none is lost by rounding. */
    public boolean isExact() {
        return most() > 0 && Share.WHOLE % most() == 0;
    }

    /**
     * How much of the mark these levels earn.
     *
     * @param levels of each criterion the index of the one given
     */
    public Share share(List<Integer> levels) {
        return new Share(points(levels) * Share.WHOLE / most());
    }

    /**
     * How many points these levels earn.
     *
     * @param levels of each criterion the index of the one given
     */
    public int points(List<Integer> levels) {
        return IntStream.range(0, criteria.size())
                .map(index ->
                        criteria.get(index).levels().get(levels.get(index)).points())
                .sum();
    }

    /**
     * Reads what {@link #lines} gave, or somebody has written in the same way.
     *
     * @return nothing if it was written in another way, or the languages do not say the same; one that says nothing has
     *     empty texts
     */
    public static Optional<Rubric> read(Texts lines) {
        Map<Language, List<Line>> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (!lines.in(language).isBlank()) {
                read.put(
                        language,
                        lines.in(language)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(Line::of)
                                .toList());
            }
        }
        Set<List<Integer>> shapes = read.values().stream()
                .map(own -> own.stream().map(Line::points).toList())
                .collect(Collectors.toSet());
        return shapes.size() == 1 ? of(shapes.iterator().next(), read) : Optional.empty();
    }

    private static Optional<Rubric> of(List<Integer> shape, Map<Language, List<Line>> read) {
        List<Criterion> criteria = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (int at = shape.size() - 1; at >= 0; at--) {
            int line = at;
            Function<Language, String> text = language ->
                    read.containsKey(language) ? read.get(language).get(line).text() : "";
            Texts texts = new Texts(text.apply(Language.AR), text.apply(Language.FR), text.apply(Language.EN));
            if (shape.get(at) >= 0) {
                levels.add(0, new Level(shape.get(at), texts));
            } else if (shape.get(at) == Line.NAME && !levels.isEmpty()) {
                criteria.add(0, new Criterion(texts, levels));
                levels.clear();
            } else {
                return Optional.empty();
            }
        }
        return levels.isEmpty() ? Optional.of(new Rubric(criteria)) : Optional.empty();
    }

    /** @param points of a level; {@link #NAME} where a criterion begins, {@link #OTHER} if it is neither */
    private record Line(int points, String text) {

        private static final int NAME = -1;
        private static final int OTHER = -2;
        private static final Pattern WRITTEN = Pattern.compile("(#|\\d{1,3})(?:\\s+(.*))?");

        static Line of(String line) {
            Matcher written = WRITTEN.matcher(line.strip());
            if (!written.matches()) {
                return new Line(OTHER, line);
            }
            int points = written.group(1).equals("#") ? NAME : Integer.parseInt(written.group(1));
            return new Line(points, Objects.toString(written.group(2), ""));
        }
    }

    /** To be kept: of each criterion a line with its name, and below it one for each level, which begins with its points. */
    public Texts lines() {
        return new Texts(lines(Language.AR), lines(Language.FR), lines(Language.EN));
    }

    private String lines(Language language) {
        return criteria.stream()
                .map(criterion -> line("#", criterion.name(), language)
                        + criterion.levels().stream()
                                .map(level -> "\n" + line(String.valueOf(level.points()), level.text(), language))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String sign, Texts texts, Language language) {
        return (sign + " " + texts.in(language).replaceAll("\\s+", " ")).strip();
    }

    @Override
    public Share mark(Answer answer, ChoiceOrder order) {
        return Share.NONE;
    }

    @Override
    public int fields() {
        return 0;
    }

    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return List.of();
    }
}

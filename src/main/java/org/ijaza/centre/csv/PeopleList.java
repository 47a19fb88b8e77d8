package org.ijaza.centre.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a list of people: the first line names the columns, each further line is one person. Says everything that is
 * wrong, not only the first. Semicolons, commas and tabs between the cells are told apart by the first line.
 */
final class PeopleList {

    /** Most people in one list. */
    static final int MOST_LINES = 10_000;

    // as Excel writes it to tell itself
    private static final Pattern SEPARATOR_LINE = Pattern.compile("^sep=.\\r?\\n");
    private static final char[] SEPARATORS = {';', ',', '\t'};

    private final GuestReader guests;

    PeopleList(GuestReader guests) {
        this.guests = guests;
    }

    Reading read(String text) {
        boolean told = SEPARATOR_LINE.matcher(text).find();
        String list = told ? text.substring(text.indexOf('\n') + 1) : text;
        int before = told ? 1 : 0;
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separatorOf(list))
                .setQuote('"')
                .setRecordSeparator("\r\n")
                .setIgnoreEmptyLines(false)
                .get();
        Lines lines = null;
        try (CSVParser parser = CSVParser.parse(new StringReader(list), format)) {
            lines = new Lines(parser, before);
            return read(lines);
        } catch (IOException | UncheckedIOException e) {
            // the parser cannot go on behind a quotation mark that is not closed, or closed too early
            long line = lines == null ? 1 : lines.line();
            return Reading.failed(LineProblem.of(line, null, "centre.csv.quotes"));
        }
    }

    private Reading read(Lines lines) {
        Optional<CSVRecord> heading = lines.next();
        if (heading.isEmpty()) {
            return Reading.failed(LineProblem.of(0, null, "centre.csv.empty"));
        }
        List<LineProblem> problems = new ArrayList<>();
        Map<Column, Integer> places = placesOf(heading.get(), lines.line(), problems);
        if (!problems.isEmpty()) {
            return new Reading(List.of(), problems);
        }
        List<GuestLine> read = new ArrayList<>();
        Map<String, Long> lineOfEmail = new HashMap<>();
        int count = 0;
        for (Optional<CSVRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
            if (++count > MOST_LINES) {
                return Reading.failed(LineProblem.of(0, null, "centre.csv.tooMany", MOST_LINES));
            }
            readLine(next.get(), lines.line(), places, heading.get().size(), problems)
                    .ifPresent(guest -> {
                        Long earlier =
                                lineOfEmail.putIfAbsent(guest.guest().email().text(), guest.line());
                        if (earlier == null) {
                            read.add(guest);
                        } else {
                            problems.add(LineProblem.of(guest.line(), Column.EMAIL, "centre.csv.twice", earlier));
                        }
                    });
        }
        if (count == 0) {
            problems.add(LineProblem.of(0, null, "centre.csv.empty"));
        }
        return new Reading(read, problems);
    }

    private Optional<GuestLine> readLine(
            CSVRecord line, long number, Map<Column, Integer> places, int width, List<LineProblem> problems) {
        int before = problems.size();
        for (int i = width; i < line.size(); i++) {
            if (!line.get(i).isBlank()) {
                problems.add(LineProblem.of(number, null, "centre.csv.cells", line.size(), width));
                break;
            }
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> cells.put(column, place < line.size() ? line.get(place) : ""));
        Optional<GuestLine> guest = guests.read(number, cells, problems).map(found -> new GuestLine(number, found));
        return problems.size() == before ? guest : Optional.empty();
    }

    private static Map<Column, Integer> placesOf(CSVRecord heading, long line, List<LineProblem> problems) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip();
            Optional<Column> column = Column.headed(name);
            if (name.isEmpty()) {
                continue;
            }
            if (column.isEmpty()) {
                problems.add(LineProblem.of(line, null, "centre.csv.column.unknown", shortened(name)));
            } else if (places.putIfAbsent(column.get(), i) != null) {
                problems.add(LineProblem.of(line, column.get(), "centre.csv.column.twice"));
            }
        }
        for (Column needed : List.of(Column.EMAIL, Column.COUNTRY, Column.LANGUAGE)) {
            if (!places.containsKey(needed)) {
                problems.add(LineProblem.of(line, needed, "centre.csv.column.missing"));
            }
        }
        if (!places.containsKey(Column.NAME_ARABIC) && !places.containsKey(Column.NAME_LATIN)) {
            problems.add(LineProblem.of(line, Column.NAME_ARABIC, "centre.csv.column.missing"));
        }
        return places;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static char separatorOf(String list) {
        String heading =
                list.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String outsideQuotes = heading.replaceAll("\"[^\"]*\"", "");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(outsideQuotes, separator) > count(outsideQuotes, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(character -> character == sought).count();
    }

    /** The lines with something in them, and where each begins: the parser only tells where it ends. */
    private static final class Lines {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final long before;
        private long line;

        Lines(CSVParser parser, long before) {
            this.parser = parser;
            this.records = parser.iterator();
            this.before = before;
        }

        /** Number of the line that is being read, from 1. */
        long line() {
            return line;
        }

        Optional<CSVRecord> next() {
            do {
                line = before + parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                CSVRecord record = records.next();
                if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(record);
                }
            } while (true);
        }
    }
}

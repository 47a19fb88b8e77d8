package org.ijaza.centre.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.AuditLine;
import org.ijaza.centre.AuditQuestion;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Texts;
import org.ijaza.platform.web.Text;

/** The audit trail as a file that a spreadsheet opens, and runs nothing of. */
@RequestScoped
public class AuditFile {

    /** Without it Excel takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> HEADINGS =
            List.of("number", "at", "actor", "action", "subject", "centre", "detail");

    @Inject
    private Text text;

    @Inject
    private Caller caller;

    /**
     * The question that the parts of an address ask.
     *
     * @throws Invalid if a day is none
     */
    AuditQuestion question(Long centre, String person, String action, String from, String until) {
        Instant begin = from == null || from.isBlank() ? null : startOf(day("from", from));
        Instant end = until == null || until.isBlank()
                ? null
                : startOf(day("until", until).plusDays(1));
        return new AuditQuestion(centre, person, action, begin, end);
    }

    void begin(Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        print(
                writer,
                HEADINGS.stream().map(name -> text.of("centre.audit." + name)).toList());
    }

    void write(Writer writer, List<AuditLine> lines) throws IOException {
        for (AuditLine line : lines) {
            print(
                    writer,
                    Arrays.asList(
                            String.valueOf(line.number()),
                            line.at().toString(),
                            in(line.actor()),
                            line.action(),
                            line.person() == null ? line.subject() : in(line.person()),
                            in(line.centre()),
                            line.detail()));
        }
    }

    private static void print(Writer writer, List<String> cells) throws IOException {
        // not closed: what it writes into goes on
        @SuppressWarnings("resource")
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(cells.stream().map(AuditFile::harmless).toList());
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it, which makes it text. */
    static String harmless(String cell) {
        String text = Objects.requireNonNullElse(cell, "");
        return text.matches("(?s)\\s*[=+\\-@＝＋－＠\\t\\r].*") ? "'" + text : text;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "centre.audit.day");
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(text.zone()).toInstant();
    }

    private String in(PersonNames names) {
        return names == null ? "" : names.in(caller.language());
    }

    private String in(Texts texts) {
        return texts == null ? "" : texts.in(caller.language());
    }
}

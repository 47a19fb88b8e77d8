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
import org.ijaza.account.PersonNames;
import org.ijaza.centre.AuditLine;
import org.ijaza.centre.AuditQuestion;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Texts;
import org.ijaza.platform.web.CsvSheet;
import org.ijaza.platform.web.Text;

/** The audit trail as a file that a spreadsheet opens, and runs nothing of. */
@RequestScoped
public class AuditFile {

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

    /** With its headings. */
    CsvSheet begin(Writer writer) throws IOException {
        CsvSheet sheet = new CsvSheet(writer);
        sheet.row(HEADINGS.stream().map(name -> text.of("centre.audit." + name)).toList());
        return sheet;
    }

    void write(CsvSheet sheet, List<AuditLine> lines) throws IOException {
        for (AuditLine line : lines) {
            sheet.row(Arrays.asList(
                    line.number(),
                    line.at(),
                    in(line.actor()),
                    line.action(),
                    line.person() == null ? line.subject() : in(line.person()),
                    in(line.centre()),
                    line.detail()));
        }
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

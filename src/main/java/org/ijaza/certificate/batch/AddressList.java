package org.ijaza.certificate.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.account.EmailAddress;
import org.ijaza.platform.Invalid;

/** A list of people as it is pasted or comes out of a spreadsheet: in each line the first e-mail address counts. */
final class AddressList {

    /** Most lines of a list. */
    static final int MOST = 5000;

    private static final String CELLS = "[;,\\t\"<>\\s]+";
    private static final int KEPT = 254;

    private AddressList() {}

    /**
     * A line of the list.
     *
     * @param written what stands there, shortened
     * @param email the address in it, if there is one
     */
    record Line(String written, Optional<EmailAddress> email) {}

    /**
     * Reads a list; empty lines, and a first line without an address, which holds headings, are passed over.
     *
     * @throws Invalid (field {@code list}) if there is nothing in it, or more than {@link #MOST} lines
     */
    static List<Line> read(String text) {
        List<Line> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(AddressList::line)
                .collect(Collectors.toList());
        if (lines.size() > 1 && lines.get(0).email().isEmpty()) {
            lines.remove(0);
        }
        if (lines.isEmpty()) {
            throw new Invalid("list", "batch.list.empty");
        }
        if (lines.size() > MOST) {
            throw new Invalid("list", "batch.list.tooLong", MOST);
        }
        return lines;
    }

    private static Line line(String text) {
        Optional<EmailAddress> email = Arrays.stream(text.split(CELLS))
                .filter(cell -> cell.indexOf('@') > 0)
                .flatMap(cell -> address(cell).stream())
                .findFirst();
        String written = email.map(EmailAddress::text).orElse(text);
        return new Line(written.substring(0, Math.min(written.length(), KEPT)), email);
    }

    private static Optional<EmailAddress> address(String cell) {
        try {
            return Optional.of(new EmailAddress(cell));
        } catch (Invalid e) {
            return Optional.empty();
        }
    }
}

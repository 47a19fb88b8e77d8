package org.ijaza.certificate.log.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.certificate.log.tree.NodeHash;

/**
 * An entry of the log: one act on one certificate, in one line that names nobody.
 *
 * @param entered when it was written into the log; never earlier than the entry before
 * @param done when the act took effect
 * @param certificate salted hash of what the certificate says ({@link CertificateText#hash}), 64 hexadecimal digits;
 *     the same in all entries of one certificate
 * @param file SHA-256 of the certificate's file, 64 hexadecimal digits
 * @param state salted hash of all that was done to the certificate until then, 64 hexadecimal digits
 * @param until last day of validity after the act; empty for no limit
 */
public record ActLine(
        LogAct act,
        Instant entered,
        Instant done,
        String certificate,
        String file,
        String state,
        Optional<LocalDate> until) {

    private static final Pattern FORM = Pattern.compile("ijaza-1 act=([a-z]{1,20}) entered=(\\S{1,30}) done=(\\S{1,30})"
            + " certificate=([0-9a-f]{64}) file=([0-9a-f]{64}) state=([0-9a-f]{64}) until=(none|\\d{4}-\\d\\d-\\d\\d)");

    /** Times are kept to the millisecond. */
    public ActLine {
        entered = entered.truncatedTo(ChronoUnit.MILLIS);
        done = done.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same act, written into the log at another moment. */
    public ActLine enteredAt(Instant moment) {
        return new ActLine(act, moment, done, certificate, file, state, until);
    }

    /** As it stands in the log; what its leaf in the tree is the hash of. */
    public String text() {
        return "ijaza-1 act=" + act.word() + " entered=" + entered + " done=" + done + " certificate=" + certificate
                + " file=" + file + " state=" + state + " until="
                + until.map(LocalDate::toString).orElse("none");
    }

    /** Its leaf in the tree. */
    public NodeHash leaf() {
        return NodeHash.leaf(text());
    }

    /** Reads an entry; empty if it is not written exactly as {@link #text} writes it. */
    public static Optional<ActLine> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant entered = Instant.parse(parts.group(2));
            Instant done = Instant.parse(parts.group(3));
            Optional<LocalDate> until = Optional.of(parts.group(7))
                    .filter(day -> !day.equals("none"))
                    .map(LocalDate::parse);
            return LogAct.of(parts.group(1))
                    .map(act -> new ActLine(act, entered, done, parts.group(4), parts.group(5), parts.group(6), until))
                    .filter(line -> line.text().equals(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

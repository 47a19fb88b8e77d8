package org.ijaza.certificate.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ijaza.platform.Language;

/**
 * Everything that is printed in the minutes of a meeting, in their language.
 *
 * @param meeting its id
 * @param country ISO 3166-1 alpha-2 code, which decides how dates and numbers are written
 * @param certificate what the certificate is called on which was decided
 * @param members those present but the chair
 * @param items in the order in which they were decided
 * @param postponed how many candidacies were ready and are left for another meeting
 * @param closed date on which the meeting was closed
 * @param created moment that the file gives as that of its creation
 */
public record MinutesSheet(
        long meeting,
        Language language,
        String country,
        String centre,
        String place,
        String certificate,
        LocalDate day,
        String chair,
        List<String> members,
        List<Item> items,
        int postponed,
        LocalDate closed,
        Instant created) {

    public MinutesSheet {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    /**
     * A candidacy that was decided.
     *
     * @param candidacy its id
     * @param version of the scheme
     * @param by who entered the decision
     * @param left members who did not take part
     */
    public record Item(
            long candidacy,
            String candidate,
            int version,
            boolean granted,
            String reasons,
            String by,
            List<String> left) {

        public Item {
            left = List.copyOf(left);
        }

        private Item with(UnaryOperator<String> change) {
            return new Item(
                    candidacy,
                    change.apply(candidate),
                    version,
                    granted,
                    change.apply(reasons),
                    change.apply(by),
                    left.stream().map(change).toList());
        }
    }

    /** The same sheet with all that people wrote changed. */
    public MinutesSheet with(UnaryOperator<String> change) {
        return new MinutesSheet(
                meeting,
                language,
                country,
                change.apply(centre),
                change.apply(place),
                change.apply(certificate),
                day,
                change.apply(chair),
                members.stream().map(change).toList(),
                items.stream().map(item -> item.with(change)).toList(),
                postponed,
                closed,
                created);
    }
}

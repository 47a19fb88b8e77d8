package org.ijaza.qualification.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Centre;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * What the minutes of a meeting say: no more of a candidate than the name, and of who left that they did, not why.
 *
 * @param meeting its id
 * @param certificate what the certificate is called on which was decided
 * @param members those present but the chair
 * @param items in the order in which they were decided
 * @param postponed how many candidacies were ready and are left for another meeting
 */
public record Minutes(
        long meeting,
        Centre centre,
        Texts certificate,
        LocalDate day,
        Language language,
        PersonNames chair,
        List<PersonNames> members,
        List<Item> items,
        int postponed,
        Instant closedAt) {

    public Minutes {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    /**
     * A candidacy that was decided.
     *
     * @param candidacy its id
     * @param version of the scheme by which was decided
     * @param by who entered the decision; all others present who did not leave took part in it
     */
    public record Item(
            long candidacy,
            PersonNames candidate,
            int version,
            boolean granted,
            String reasons,
            PersonNames by,
            List<PersonNames> left) {

        public Item {
            left = List.copyOf(left);
        }
    }
}

package org.ijaza.centre.invitation;

import java.util.Locale;
import org.ijaza.bench.Ground;

/** The invitations of one centre that nobody has accepted yet. */
public final class InvitationsBench {

    private InvitationsBench() {}

    public static void run(Ground ground) {
        ground.insert(
                "invitation (centre_id, email, country_code, language, roles, state, invited_by, invited_at,"
                        + " expires_at, version)",
                i -> String.format(
                        Locale.ROOT,
                        "(%d, 'guest%d@example.org', 'TN', 'ar', '', 'OPEN', %d, '2026-01-01 00:00:00',"
                                + " '2099-01-01 00:00:00', 1)",
                        Ground.TUNISIA,
                        i,
                        Ground.CENTRE));
        page(ground, "newest", 0);
        page(ground, "page 1000", 1000 * Ground.PAGE);
        page(ground, "last page", Ground.ROWS - Ground.PAGE);
    }

    private static void page(Ground ground, String question, int first) {
        Invitations invitations = ground.as(Ground.CENTRE, Invitations.class);
        ground.measure("invitations: " + question, () -> {
            invitations.countOpen(Ground.TUNISIA);
            invitations.findOpen(Ground.TUNISIA, first, Ground.PAGE);
        });
    }
}

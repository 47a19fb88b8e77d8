package org.ijaza.centre.invitation;

import java.util.Set;
import org.ijaza.centre.Role;
import org.ijaza.platform.Texts;

/**
 * An invitation as whoever follows its link sees it.
 *
 * @param nameArabic as the centre wrote it, null if it did not
 * @param nameLatin as the centre wrote it, null if it did not
 * @param way how it can be accepted
 */
public record Offer(Texts centre, Set<Role> roles, String nameArabic, String nameLatin, Way way) {

    /** How an invitation can be accepted. */
    public enum Way {
        /** By opening an account. */
        REGISTER,
        /** By signing in with the account of this address first. */
        SIGN_IN,
        /** The caller is whom it was sent to. */
        ACCEPT,
        /** The caller is signed in as somebody else. */
        OTHER,
        /** Not at all: the person may not sign in any more. */
        DEACTIVATED
    }
}

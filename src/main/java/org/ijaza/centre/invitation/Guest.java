package org.ijaza.centre.invitation;

import java.util.Set;
import org.ijaza.account.EmailAddress;
import org.ijaza.centre.Role;
import org.ijaza.platform.Language;

/**
 * Somebody who is to be invited.
 *
 * @param nameArabic in Arabic script, null if not known
 * @param nameLatin in Latin script, null if not known
 * @param country ISO 3166-1 alpha-2 code of one that takes part
 * @param language of the mail, and of the account
 * @param roles what is offered besides belonging to the centre, held from the day of acceptance on
 */
public record Guest(
        EmailAddress email, String nameArabic, String nameLatin, String country, Language language, Set<Role> roles) {

    public Guest {
        roles = Set.copyOf(roles);
    }
}

package org.ijaza.certificate;

import java.time.LocalDate;
import java.util.List;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * What the public list says of a trainer for one course and country: no more than the certificate does.
 *
 * @param names as on the certificate
 * @param languages in which the course may be taught today, at least one
 * @param country where, ISO 3166-1 alpha-2
 * @param since first day of the first certificate for this course and country
 */
public record ListedTrainer(
        PersonNames names,
        String courseCode,
        Texts course,
        List<Language> languages,
        String country,
        LocalDate since) {}

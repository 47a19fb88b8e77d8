package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.certificate.pdf.MinutesSheet;
import org.ijaza.platform.Language;
import org.ijaza.qualification.meeting.Minutes;
import org.ijaza.qualification.meeting.MinutesPress;

/** Prints the minutes of meetings, and seals them with the key with which the centre seals certificates. */
@ApplicationScoped
public class SealedMinutes implements MinutesPress {

    @Inject
    private Workshop workshop;

    @Inject
    private CentreKeys keys;

    protected SealedMinutes() {}

    @Override
    public byte[] print(Minutes minutes) {
        return workshop.make(
                sheet(minutes),
                keys.inForce(minutes.centre().getId()),
                minutes.centre().getPlace().in(minutes.language()),
                minutes.closedAt());
    }

    private static MinutesSheet sheet(Minutes minutes) {
        Language language = minutes.language();
        return new MinutesSheet(
                minutes.meeting(),
                language,
                minutes.centre().getCountry(),
                minutes.centre().getName().in(language),
                minutes.centre().getPlace().in(language),
                minutes.certificate().in(language),
                minutes.day(),
                minutes.chair().in(language),
                in(language, minutes.members()),
                minutes.items().stream().map(item -> item(item, language)).toList(),
                minutes.postponed(),
                minutes.closedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                minutes.closedAt());
    }

    private static MinutesSheet.Item item(Minutes.Item item, Language language) {
        return new MinutesSheet.Item(
                item.candidacy(),
                item.candidate().in(language),
                item.version(),
                item.granted(),
                item.reasons(),
                item.by().in(language),
                in(language, item.left()));
    }

    private static List<String> in(Language language, List<PersonNames> names) {
        return names.stream().map(one -> one.in(language)).toList();
    }
}

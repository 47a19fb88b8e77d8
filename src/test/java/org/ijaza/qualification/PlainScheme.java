package org.ijaza.qualification;

import java.util.List;
import java.util.Map;
import org.ijaza.centre.CentreOffice;
import org.ijaza.platform.StartNotice;

/** A scheme that asks for nothing but an admission and a decision, and answers complaints in ten days. */
final class PlainScheme {

    static final String KIND = "mediator";

    private static final String SOURCE =
            """
              version: 1
              course: thb-core
              title: {ar: وسيط, fr: Médiateur, en: Mediator}
              keepMonths: 12
              answerDays: 10
              steps:
                - {id: application, kind: application}
                - {id: admission, kind: admission}
                - {id: decision, kind: decision}
            """;

    private PlainScheme() {}

    static void publish(CentreOffice office) {
        office.run(() -> office.service(Schemes.class)
                .publish(new SchemeFolder(List.of(SchemeFile.parse(KIND, SOURCE)), Map.of()), new StartNotice()));
    }

    /** A candidacy in Tunisia that was admitted by somebody and that nothing is missing from; answers its id. */
    static long ready(CentreOffice office, long person, long admittedBy) {
        office.sql("insert into candidacy (scheme_kind, scheme_number, course_code, person_id, country, languages,"
                + " profession, experience_years, background, endorsing_centre_id, centre_id, state, since, began_at,"
                + " hand_in_round, task_round, open_key, version) values ('" + KIND + "', 1, 'thb-core', " + person
                + ", 'TN', 'ar', 'Judge', 9, 'Mediates.', 2, 2, 'DECISION', '2026-11-20 09:00:00',"
                + " '2026-11-01 09:00:00', 1, 1, '" + KIND + ":" + person + "', 1)");
        long id = office.in(() -> office.database()
                .entities()
                .createQuery("select max(c.id) from Candidacy c", Long.class)
                .getSingleResult());
        act(office, id, admittedBy, Act.ADMITTED);
        return id;
    }

    /** Somebody acted in a candidacy. */
    static void act(CentreOffice office, long candidacy, long person, Act act) {
        office.sql("insert into candidacy_act (candidacy_id, person_id, act, at) values (" + candidacy + ", " + person
                + ", '" + act + "', '2026-11-10 09:00:00')");
    }
}

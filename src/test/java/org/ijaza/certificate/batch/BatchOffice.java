package org.ijaza.certificate.batch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.centre.CentreOffice;
import org.ijaza.certificate.TestWorkshop;
import org.ijaza.certificate.Workshop;
import org.ijaza.certificate.credential.CredentialKeys;
import org.ijaza.certificate.credential.TestCredentialKeys;
import org.ijaza.testing.On;

/** The centre of Tunisia, whose administrator issues certificates for a course to its people. */
public final class BatchOffice implements AutoCloseable {

    static final String COURSE = "thb-core";
    /** The first of the people who are enrolled. */
    static final int PEOPLE = 1000;

    private final CentreOffice office;

    /** @param enrolled how many of the centre's people take the course */
    public BatchOffice(On kind, int enrolled) {
        office = new CentreOffice(kind);
        TestWorkshop.open(office.service(Workshop.class), office.clock().instant());
        TestCredentialKeys.open(office.service(CredentialKeys.class));
        office.sql("insert into course (id, code) values (1, '" + COURSE + "')");
        office.sql("insert into course_version (id, course_id, number, content_hash, published_at, hours, title_ar,"
                + " title_fr, title_en, summary_ar, summary_fr, summary_en, audience_ar, audience_fr, audience_en)"
                + " values (1, 1, 1, '', '2026-01-01 00:00:00', 12, 'الأساسيات', 'L’essentiel', 'The essentials', '',"
                + " '', '', '', '', '')");
        if (enrolled > 0) {
            rows(
                    "person (id, email, password_hash, name_arabic, name_latin, country_code, language, state,"
                            + " created_at, version)",
                    enrolled,
                    "(%1$d, 'p%1$d@example.org', '', 'أمينة بن يوسف',"
                            + " 'Amina Ben Youssef', 'TN', 'fr', 'ACTIVE', '2026-01-01 00:00:00', 1)");
            rows("membership (person_id, centre_id, since, search)", enrolled, "(%1$d, 2, '2026-01-01 00:00:00', '')");
            rows(
                    "enrolment (person_id, course_id, course_version_id, country, enrolled_at)",
                    enrolled,
                    "(%1$d, 1, 1, 'TN', '2026-01-01 00:00:00')");
        }
    }

    private void rows(String table, int count, String row) {
        office.sql(IntStream.range(PEOPLE, PEOPLE + count)
                .mapToObj(row::formatted)
                .collect(Collectors.joining(", ", "insert into " + table + " values ", "")));
    }

    /** Asks who of a list would get a certificate of attendance; null for everybody. */
    public long check(String list) {
        return check("attendance", list);
    }

    long check(String kind, String list) {
        return office.in(() -> batches().check(new Batches.Wish(kind, CentreOffice.TUNISIA, COURSE, null, list)));
    }

    public void confirm(long id) {
        office.run(() -> batches().confirm(id));
    }

    /** Does the parts of the job that wait, until none does. */
    public void doParts() {
        while (partsWaiting()) {
            doPart();
        }
    }

    /** Does one part of the job. */
    void doPart() {
        office.doJobs(office.service(BatchRun.class));
    }

    boolean partsWaiting() {
        return ((Number) office.in(() -> office.database()
                                .entities()
                                .createNativeQuery("select count(*) from job where kind = 'certificate-batch'")
                                .getSingleResult()))
                        .intValue()
                > 0;
    }

    Batches batches() {
        return office.service(Batches.class);
    }

    public CentreOffice office() {
        return office;
    }

    Batch batch(long id) {
        return office.in(() -> batches().getBatch(id));
    }

    /** Serial numbers of all certificates that there are, in their order. */
    public List<Integer> serials() {
        List<?> numbers = office.in(() -> office.database()
                .entities()
                .createNativeQuery("select number from certificate order by number")
                .getResultList());
        return numbers.stream()
                .map(number -> Integer.parseInt(((String) number).split("-")[3]))
                .toList();
    }

    @Override
    public void close() {
        office.close();
    }
}

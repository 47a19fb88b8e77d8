package org.ijaza.certificate.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForConditionOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.ijaza.certificate.pdf.Conformance;
import org.ijaza.platform.Language;
import org.ijaza.testing.MariaDb;
import org.ijaza.testing.Person;
import org.ijaza.testing.RunningApplication;
import org.ijaza.testing.SigningDesk;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole list gets its certificates, though the application is killed in the middle. */
@Order(1) // the longest first, or the others wait for it at the end
class BatchIT {

    private static final String DATABASE = "killed_batch";
    /** How often the application is killed: {@code -Dijaza.kills=10} for a long look. */
    private static final int KILLS = Integer.getInteger("ijaza.kills", 1);
    /** How many are on the list: {@code -Dijaza.list=1000} for a long look. */
    private static final int PEOPLE = Integer.getInteger("ijaza.list", 200);

    private static final WaitForConditionOptions PATIENT = new WaitForConditionOptions().setTimeout(180_000);
    /** Who is to be certified as a trainer. */
    private static final String HOLDER = "Mariem Ben Salem";

    @TempDir
    private Path folder;

    @Test
    void everybody_has_one_certificate_and_no_number_is_missing_though_the_application_was_killed() throws Exception {
        MariaDb database = MariaDb.shared();
        Map<String, String> settings = new HashMap<>(Map.of("IJAZA_DEMO", "true"));
        settings.putAll(database.settings(DATABASE));
        try (RunningApplication application =
                        RunningApplication.in(folder.resolve("data"), settings).start();
                Person centre = Person.atDesk(application, Language.EN)) {
            fill(database);
            long holder = signedOnce(database, application);
            centre.signsInAs("centre").opens("/certify/issue");
            centre.page().locator("#kind").selectOption("attendance");
            centre.page().locator("#course").selectOption("thb-core");
            centre.fills("hours", "12");
            centre.page().locator("#everybody").check();
            centre.clicks("check");
            assertThat(centre.page().locator("#dryRun").innerText().replaceAll("\\D", ""))
                    .as("thousands stand apart")
                    .contains(String.valueOf(PEOPLE));
            String address = centre.page().url().replaceAll("^https?://[^/]+", "");
            centre.clicks("confirm");
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = issued(database);
                // the lease of the part that was lost has to run out
                centre.page().waitForCondition(() -> issued(database) > before || issued(database) == PEOPLE, PATIENT);
                application.kill();
                application.start();
            }
            SigningDesk.sign(application, Language.FR, "director", HOLDER);
            assertThat(database.ask(
                            DATABASE,
                            "select concat(count(*), ' ', max(number)) from certificate where person_id = " + holder))
                    .as("the first signature is there after the kill, and its number")
                    .startsWith("1 IJZ-TN-")
                    .contains("-000001-");
            centre.opens(address);
            centre.page().waitForCondition(() -> issued(database) == PEOPLE, PATIENT);
            centre.opens(address).page().locator("#done").waitFor();

            Set<String> serials = new TreeSet<>();
            byte[] zip = centre.context()
                    .request()
                    .get(application
                            .at("/api/certificate-batches/" + address.replaceAll(".*id=", "") + "/zip")
                            .toString())
                    .body();
            byte[] last = null;
            try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                    serials.add(entry.getName().split("-")[3]);
                    last = files.readAllBytes();
                }
            }
            assertThat(serials)
                    .containsExactlyElementsOf(IntStream.rangeClosed(2, PEOPLE + 1)
                            .mapToObj("%06d"::formatted)
                            .collect(Collectors.toList()));
            Conformance.assertArchivableAndAccessible(last);
        }
    }

    /** Of the list. */
    private static int issued(MariaDb database) {
        return Integer.parseInt(database.ask(DATABASE, "select count(*) from certificate where kind = 'attendance'"));
    }

    /** A trainer's certificate that waits for the second of two signatures; answers whose it will be. */
    private static long signedOnce(MariaDb database, RunningApplication application) {
        long holder =
                Long.parseLong(database.ask(DATABASE, "select id from person where email = 'trainee@example.org'"));
        database.execute(
                DATABASE,
                "insert into job (kind, payload, due_at, tries) select 'trainer-certificate', concat('trainer 1 ', "
                        + holder + ", ' 2 ', g.id, ' thb-core ar,fr TN'), '2026-01-01', 0 from person g"
                        + " where g.email = 'region@example.org'");
        try (Person forgetful =
                Person.atPhone(application, Language.FR)) { // the queue is looked at when a mail joins it
            forgetful
                    .opens("/account/forgotten")
                    .fills("email", "trainee@example.org")
                    .clicks("send");
        }
        SigningDesk.sign(application, Language.FR, "certifier2", HOLDER);
        return holder;
    }

    private static void fill(MariaDb database) {
        rows(
                database,
                "person (id, email, password_hash, name_arabic, name_latin, country_code, language, state,"
                        + " created_at, version)",
                "(%1$d, 'list-%1$d@example.org', '', 'أمينة بن يوسف', 'Amina Ben Youssef',"
                        + " 'TN', 'fr', 'ACTIVE', '2026-01-01 00:00:00', 1)");
        rows(database, "membership (person_id, centre_id, since, search)", "(%1$d, 2, '2026-01-01 00:00:00', '')");
        String version = database.ask(
                DATABASE,
                "select max(v.id) from course_version v join course c on c.id = v.course_id where c.code = 'thb-core'");
        String course = database.ask(DATABASE, "select id from course where code = 'thb-core'");
        rows(
                database,
                "enrolment (person_id, course_id, course_version_id, country, enrolled_at)",
                "(%1$d, " + course + ", " + version + ", 'TN', '2026-01-01 00:00:00')");
    }

    private static void rows(MariaDb database, String table, String row) {
        database.execute(
                DATABASE,
                IntStream.range(10_000, 10_000 + PEOPLE)
                        .mapToObj(row::formatted)
                        .collect(Collectors.joining(", ", "insert into " + table + " values ", "")));
    }
}

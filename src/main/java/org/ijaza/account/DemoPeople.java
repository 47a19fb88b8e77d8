package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ijaza.platform.Language;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;

/** The people of the demonstration, one for each thing that can be done. Never beside real ones. */
@ApplicationScoped
public class DemoPeople implements StartStep {

    /** The password of all of them, known to everybody. */
    private static final String PASSWORD = "ijaza-demo-2026";

    private static final String DOMAIN = "@example.org";

    private static final List<DemoPerson> ALL = List.of(
            new DemoPerson("trainee", "مريم بن سالم", "Mariem Ben Salem", "TN", Language.AR),
            new DemoPerson("trainer", "يوسف الجبالي", "Youssef Jebali", "TN", Language.FR),
            new DemoPerson("author", "سلمى بناني", "Salma Bennani", "MA", Language.FR),
            new DemoPerson("author-tn", "رملة الشابي", "Ramla Chebbi", "TN", Language.FR),
            new DemoPerson("reviewer", "عمر الحوراني", "Omar Hourani", "JO", Language.AR),
            new DemoPerson("reviewer-tn", "أنيس بن عاشور", "Anis Ben Achour", "TN", Language.AR),
            new DemoPerson("assessor1", "ليلى الطرابلسي", "Leila Trabelsi", "TN", Language.FR),
            new DemoPerson("assessor2", "جاد خوري", "Jad Khoury", "LB", Language.AR),
            new DemoPerson("certifier", "نادية الماجري", "Nadia Mejri", "TN", Language.AR),
            new DemoPerson("certifier2", "كريم الزواري", "Karim Zouari", "TN", Language.FR),
            new DemoPerson("director", "سعاد الفهري", "Souad Fehri", "TN", Language.FR),
            new DemoPerson("centre", "هشام العيادي", "Hichem Ayadi", "TN", Language.FR),
            new DemoPerson("region", "أميرة القاسمي", "Amira Kasmi", "TN", Language.AR),
            new DemoPerson("observer", "كلير مارتان", "Claire Martin", "MA", Language.EN));

    @Inject
    private Settings settings;

    @Inject
    private People people;

    @Inject
    private Passwords passwords;

    private record DemoPerson(String account, String arabic, String latin, String country, Language language) {

        EmailAddress email() {
            return emailOf(account);
        }
    }

    /** The address of one of them, by what stands before the {@code @}. */
    public static EmailAddress emailOf(String account) {
        return new EmailAddress(account + DOMAIN);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void run(StartNotice notice) {
        if (settings.demo()) {
            createMissing();
            notice.say("");
            notice.say("Demonstration accounts, all with the password " + PASSWORD + ":");
            ALL.forEach(person -> notice.say("  " + person.email()));
        } else if (ALL.stream()
                .anyMatch(person -> people.findByEmail(person.email()).isPresent())) {
            throw new StartProblem("the database holds the demonstration's accounts, whose password everybody knows;"
                    + " start with IJAZA_DEMO=true or with an empty database");
        }
    }

    private void createMissing() {
        List<DemoPerson> missing = ALL.stream()
                .filter(person -> people.findByEmail(person.email()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String hash = passwords.hash(PASSWORD);
            missing.forEach(person -> people.openWithHash(
                    person.email(),
                    hash,
                    new PersonNames(person.arabic(), person.latin()),
                    person.country(),
                    person.language()));
        }
    }
}

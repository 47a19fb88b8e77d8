package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.ijaza.account.DemoPeople;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.People;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartStep;

/**
 * Sees to it that somebody can set the application up: the demonstration's people have their roles; else there is
 * at least one regional administrator, whose password the console says once.
 */
@ApplicationScoped
public class FirstRoles implements StartStep {

    private static final int PASSWORD_BYTES = 12;

    @Inject
    private Settings settings;

    @Inject
    private People people;

    @Inject
    private Centres centres;

    @Inject
    private Roles roles;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void run(StartNotice notice) {
        Centre regional = centres.getRegional();
        if (settings.demo()) {
            Centre tunisia = centres.nationalOf(Caller.DEFAULT_COUNTRY);
            giveOnce("trainer", tunisia, Role.TRAINER);
            giveOnce("author", regional, Role.AUTHOR);
            giveOnce("reviewer", regional, Role.REVIEWER);
            giveOnce("author-tn", tunisia, Role.AUTHOR);
            giveOnce("reviewer-tn", tunisia, Role.REVIEWER);
            giveOnce("assessor1", tunisia, Role.ASSESSOR);
            giveOnce("assessor2", tunisia, Role.ASSESSOR);
            giveOnce("certifier", tunisia, Role.CERTIFIER);
            giveOnce("certifier2", tunisia, Role.CERTIFIER);
            giveOnce("director", regional, Role.CERTIFIER);
            giveOnce("centre", tunisia, Role.CENTRE_ADMINISTRATOR);
            giveOnce("region", regional, Role.REGIONAL_ADMINISTRATOR);
            giveOnce("observer", regional, Role.OBSERVER);
        } else if (roles.regionalAdministrators() == 0) {
            createAdministrator(regional, notice);
        }
    }

    private void giveOnce(String account, Centre centre, Role role) {
        Optional<Person> person = people.findByEmail(DemoPeople.emailOf(account));
        if (person.isPresent() && !roles.holds(person.get().getId(), centre.getId(), role)) {
            roles.enter(person.get(), centre, role);
        }
    }

    private void createAdministrator(Centre regional, StartNotice notice) {
        EmailAddress email = new EmailAddress(settings.adminEmail());
        String password = randomPassword();
        Person administrator = people.open(
                email,
                password,
                new PersonNames("إدارة المنصة", "Platform administration"),
                regional.getCountry(),
                Language.AR);
        roles.enter(administrator, regional, Role.REGIONAL_ADMINISTRATOR);
        notice.say("");
        notice.say("First regional administrator: " + email + ", password " + password);
        notice.say("The password is said only now. Sign in and change it.");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

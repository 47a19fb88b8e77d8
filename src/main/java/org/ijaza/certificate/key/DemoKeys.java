package org.ijaza.certificate.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.account.DemoPeople;
import org.ijaza.account.People;
import org.ijaza.centre.Centre;
import org.ijaza.centre.CentreKind;
import org.ijaza.centre.Centres;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartStep;

/** Gives each national centre of the demonstration a key, so that what several centres sign can be tried at once. */
@ApplicationScoped
public class DemoKeys implements StartStep {

    @Inject
    private Settings settings;

    @Inject
    private People people;

    @Inject
    private Centres centres;

    @Inject
    private CentreKeys keys;

    @Override
    public int order() {
        return 42;
    }

    @Override
    public void run(StartNotice notice) {
        if (settings.demo()) {
            long region = people.findByEmail(DemoPeople.emailOf("region"))
                    .orElseThrow()
                    .getId();
            centres.findAll().stream()
                    .filter(centre -> centre.getKind() == CentreKind.NATIONAL)
                    .map(Centre::getId)
                    .forEach(centre -> keys.makeOnce(centre, region));
        }
    }
}

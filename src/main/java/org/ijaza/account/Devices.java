package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.NotSignedIn;

/** Where people are signed in. */
@ApplicationScoped
@Transactional
public class Devices {

    private static final int MOST_PER_PERSON = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private ThisDevice thisDevice;

    @Inject
    private RecentDevices recent;

    @Inject
    private FactorStandings standings;

    @Inject
    private PendingSignIns pendings;

    @Inject
    private Event<SignedOut> signedOut;

    @Inject
    private Clock clock;

    protected Devices() {}

    /** For tests without a container. */
    Devices(
            EntityManager entities,
            Caller caller,
            ThisDevice thisDevice,
            RecentDevices recent,
            FactorStandings standings,
            PendingSignIns pendings,
            Event<SignedOut> signedOut,
            Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.thisDevice = thisDevice;
        this.recent = recent;
        this.standings = standings;
        this.pendings = pendings;
        this.signedOut = signedOut;
        this.clock = clock;
    }

    /** Whom the token of a cookie stands for, if the device is still signed in. */
    public Optional<Recognised> recognise(Token token) {
        Optional<Recognised> known = recent.find(token.hash());
        if (known.isPresent()) {
            return known;
        }
        Optional<Device> device = entities.createQuery(
                        "select d from Device d join fetch d.person where d.tokenHash = :hash", Device.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .filter(found -> found.works(clock.instant()))
                .findFirst();
        return device.map(found -> {
            found.seen(clock.instant());
            Recognised recognised = found.recognised(standings.of(found.person().getId()));
            recent.keep(token.hash(), recognised);
            return recognised;
        });
    }

    /** The caller's devices, the one last used first. */
    public List<Device> findOwn() {
        return ofPerson(caller.signedIn());
    }

    /** Whether it is the device that the present request came from. */
    public boolean isThis(Device device) {
        return thisDevice.id().filter(id -> id == device.getId()).isPresent();
    }

    /**
     * Signs out one of the caller's devices.
     *
     * @throws NotFound if it is not the caller's
     */
    public void signOut(long id) {
        long personId = caller.signedIn();
        Device device = entities.find(Device.class, id);
        if (device == null || device.person().getId() != personId) {
            throw new NotFound();
        }
        remove(device);
    }

    /** Signs out all of the caller's devices but the present one. */
    public void signOutOthers() {
        pendings.forgetAll(caller.signedIn());
        ofPerson(caller.signedIn()).stream().filter(device -> !isThis(device)).forEach(this::remove);
    }

    /** Signs out the present device, if somebody is signed in on it. */
    public void signOutThis() {
        thisDevice.id().map(id -> entities.find(Device.class, id)).ifPresent(this::remove);
    }

    /** Signs the person in on a new device. */
    Token signIn(long personId, Browser browser) {
        Person person = entities.find(Person.class, personId);
        if (person == null || !person.isActive()) {
            throw new NotSignedIn();
        }
        // with the new one there are never more than so many; the long unused go first
        ofPerson(personId).stream().skip(MOST_PER_PERSON - 1).forEach(this::remove);
        Token token = Token.fresh();
        entities.persist(new Device(person, token, browser, clock.instant()));
        return token;
    }

    /** Signs out everywhere, on devices where only the first step is taken too. */
    void signOutAll(Person person) {
        pendings.forgetAll(person.getId());
        ofPerson(person.getId()).forEach(this::remove);
    }

    private List<Device> ofPerson(long personId) {
        return entities.createQuery(
                        "select d from Device d where d.person.id = :person order by d.seenAt desc, d.id desc",
                        Device.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private void remove(Device device) {
        signedOut.fire(new SignedOut(device.person().getId()));
        entities.remove(device);
    }
}

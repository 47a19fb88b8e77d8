package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.limit.Limits;
import org.ijaza.platform.mail.Mails;

/** The second factor, as each sets it up for the own account. Every change asks for the password and is mailed. */
@ApplicationScoped
@Transactional
public class SecondFactors {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private Devices devices;

    @Inject
    private FactorStandings standings;

    @Inject
    private FactorSafe safe;

    @Inject
    private Limits limits;

    @Inject
    private Mails mails;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<FactorChanged> changed;

    @Inject
    private Clock clock;

    /** The caller's, as a page shows it. */
    public OwnFactor getOwn() {
        Person self = people.getSelf();
        Optional<SecondFactor> factor = Optional.ofNullable(entities.find(SecondFactor.class, self.getId()));
        return new OwnFactor(
                standings.of(self.getId()),
                factor.flatMap(SecondFactor::onSince),
                codesLeft(self.getId()),
                factor.flatMap(found -> found.proposed(clock.instant()))
                        .map(locked -> new SharedSecret(self.getEmail(), safe.open(locked, self.getId()))));
    }

    /**
     * Proposes a new secret, to be confirmed by a code within half an hour.
     *
     * @throws Invalid if the password is wrong
     * @throws org.ijaza.platform.TooMany if it was wrong too often
     */
    public void propose(String password) {
        Person self = people.proveSelf("password", password);
        lockRow(self.getId()).propose(safe.lock(TimeCode.freshSecret(), self.getId()), clock.instant());
    }

    /**
     * Turns the proposed secret on, gives new recovery codes and signs out all other devices, which came in without
     * it.
     *
     * @return the recovery codes, which nobody can see again
     * @throws Invalid if it is not a code of the secret
     * @throws Conflict if no secret is proposed any more
     * @throws org.ijaza.platform.TooMany after too many wrong codes
     */
    public List<String> confirm(String code) {
        long personId = caller.signedIn();
        limits.take(AccountLimits.SECOND_STEP_OF_ACCOUNT, String.valueOf(personId));
        Person self = people.getSelf();
        SecondFactor factor = lockRow(personId);
        Instant now = clock.instant();
        String proposed = factor.proposed(now).orElseThrow(() -> new Conflict("factor.proposal.over"));
        factor.confirm(safe.open(proposed, personId), code == null ? "" : code, now);
        List<String> codes = giveCodes(personId);
        devices.signOutOthers();
        limits.forget(AccountLimits.SECOND_STEP_OF_ACCOUNT, String.valueOf(personId));
        tell(self, "factor.on");
        return codes;
    }

    /**
     * Gives new recovery codes; the old ones stop working.
     *
     * @throws Invalid if the password is wrong
     * @throws Conflict if there is no second factor
     */
    public List<String> renewCodes(String password) {
        Person self = people.proveSelf("password", password);
        if (!lockRow(self.getId()).isOn()) {
            throw new Conflict("factor.off.already");
        }
        List<String> codes = giveCodes(self.getId());
        tell(self, "factor.codes");
        return codes;
    }

    /**
     * Does without from now on.
     *
     * @throws Invalid if the password is wrong
     * @throws Conflict if a role of the caller asks for it
     */
    public void turnOff(String password) {
        Person self = people.proveSelf("password", password);
        if (standings.of(self.getId()).isRequired()) {
            throw new Conflict("factor.off.required");
        }
        lockRow(self.getId()).turnOff();
        forgetCodes(self.getId());
        tell(self, "factor.off");
    }

    /**
     * Takes it away from somebody who has lost it and signs the person out everywhere: for the room that knows which
     * administrators may.
     *
     * @throws Conflict if there is none to take
     */
    public void reset(long personId) {
        Person person = people.getPerson(personId);
        SecondFactor factor = lockRow(personId);
        if (!factor.isOn()) {
            throw new Conflict("factor.off.already");
        }
        factor.reset(clock.instant());
        forgetCodes(personId);
        devices.signOutAll(person);
        tell(person, "factor.reset");
    }

    /** Whether sign-in asks this person for a second step. */
    boolean isOn(long personId) {
        SecondFactor factor = entities.find(SecondFactor.class, personId);
        return factor != null && factor.isOn();
    }

    /** Whether the code, of the app or on paper, is right. It is used up then. */
    boolean accept(long personId, String code) {
        SecondFactor factor = entities.find(SecondFactor.class, personId, LockModeType.PESSIMISTIC_WRITE);
        if (factor == null || !factor.isOn()) {
            return false;
        }
        boolean ofApp = factor.accept(safe.open(factor.secret().orElseThrow(), personId), code, clock.instant());
        return ofApp || acceptRecovery(personId, code);
    }

    private boolean acceptRecovery(long personId, String code) {
        int used = entities.createQuery("delete from RecoveryCode c where c.personId = :person and c.codeHash = :hash")
                .setParameter("person", personId)
                .setParameter("hash", RecoveryCode.hash(code))
                .executeUpdate();
        if (used > 0) {
            tell(people.getPerson(personId), "factor.recovery", codesLeft(personId));
        }
        return used > 0;
    }

    private List<String> giveCodes(long personId) {
        forgetCodes(personId);
        List<String> codes =
                Stream.generate(RecoveryCode::fresh).limit(RecoveryCode.COUNT).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(personId, code)));
        return codes;
    }

    private void forgetCodes(long personId) {
        entities.createQuery("delete from RecoveryCode c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private long codesLeft(long personId) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.personId = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** The person's row, for this transaction alone; makes it if there is none. */
    private SecondFactor lockRow(long personId) {
        entities.createNativeQuery("insert into second_factor (person_id, last_step, version) values (?, 0, 1)"
                        + " on duplicate key update last_step = last_step")
                .setParameter(1, personId)
                .executeUpdate();
        return entities.find(SecondFactor.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void tell(Person person, String what, Object... arguments) {
        mails.send(person.getEmail(), person.getLanguage(), what, arguments);
        audit.record(what, People.subject(person));
        changed.fire(new FactorChanged(person.getId()));
    }
}

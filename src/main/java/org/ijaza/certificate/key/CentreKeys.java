package org.ijaza.certificate.key;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.SealFailure;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Settings;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;

/**
 * The keys of the centres. The newest that is valid and not revoked seals; those before it stay good for checking, and
 * seal again if the newest is revoked. A centre without a key of its own seals with the platform's.
 */
@ApplicationScoped
@Transactional
public class CentreKeys {

    private static final System.Logger LOG = System.getLogger(CentreKeys.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Centres centres;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    private KeyFolder folder;

    protected CentreKeys() {}

    /** For tests without a container. */
    CentreKeys(
            EntityManager entities,
            Permissions permissions,
            Centres centres,
            KeyFolder folder,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.permissions = permissions;
        this.centres = centres;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        keepIn(new KeyFolder(settings.data()));
    }

    /** From now on keys lie there. */
    void keepIn(KeyFolder opened) {
        folder = opened;
    }

    /**
     * A key with what it is worth now.
     *
     * @param inForce whether certificates are sealed with it at present
     */
    public record Entry(CentreKey key, boolean inForce) {}

    /**
     * The keys of a centre, the newest first.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     */
    public List<Entry> find(long centreId) {
        permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Instant now = clock.instant();
        List<CentreKey> keys = ofCentre(centreId);
        Optional<CentreKey> first =
                keys.stream().filter(key -> key.isUsable(now)).findFirst();
        return keys.stream()
                .map(key -> new Entry(key, first.filter(key::equals).isPresent()))
                .toList();
    }

    /**
     * Takes a key that the centre brings; it seals from now on. If anything is wrong with it, the one before stays in
     * force.
     *
     * @param file PKCS#12 with exactly one key
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     * @throws Invalid (field {@code file} or {@code password}) if it cannot be opened or must not be used
     * @throws Conflict if it was brought before
     */
    public void add(long centreId, byte[] file, String password) {
        long person = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        Instant now = clock.instant();
        KeyFolder own = folder.ofCentre(centreId);
        try {
            enter(centreId, own, own.keep(file, password.toCharArray(), now), person, now);
        } catch (SealFailure e) {
            String field = e.why() == SealFailure.Why.PASSWORD ? "password" : "file";
            throw new Invalid(field, "keys.refused." + e.why());
        } catch (CertificateEncodingException e) {
            throw new Invalid("file", "keys.refused.UNREADABLE");
        } catch (PersistenceException e) {
            throw new Conflict("keys.known");
        }
    }

    /**
     * Makes a key for a centre that has none to bring; it seals from now on.
     *
     * @throws NotFound if the caller does not administer the centre
     * @throws Forbidden if the caller administers none
     * @throws Invalid if it cannot be kept
     */
    public void make(long centreId) {
        make(centreId, permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId));
    }

    private void make(long centreId, long person) {
        Instant now = clock.instant();
        KeyFolder own = folder.ofCentre(centreId);
        try {
            String owner = centres.getCentre(centreId).getName().in(Language.EN);
            enter(centreId, own, own.make(owner, now), person, now);
        } catch (SealFailure e) {
            throw new Invalid("file", "keys.refused.OTHER");
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a key that was made cannot be read", e);
        }
    }

    /**
     * Makes a key for a centre that has none of its own, for whoever knows that it may be so: when the demonstration is
     * set up.
     *
     * @param person on whose behalf
     */
    void makeOnce(long centreId, long person) {
        if (ofCentre(centreId).isEmpty()) {
            make(centreId, person);
        }
    }

    private void enter(long centreId, KeyFolder own, String fingerprint, long person, Instant now)
            throws CertificateEncodingException {
        byte[] certificate = own.open(fingerprint, now).certificate().getEncoded();
        entities.persist(new CentreKey(centres.getCentre(centreId), fingerprint, certificate, person, now));
        entities.flush();
        audit.record("key.added", "centre:" + centreId, centreId, fingerprint);
    }

    /**
     * Lets nothing more be sealed with a key. What was sealed with it stays in the register as it is.
     *
     * @throws NotFound if the caller does not administer the centre, or it has no such key
     * @throws Forbidden if the caller administers none
     * @throws Invalid (field {@code reason}) if the reason is missing or too long
     * @throws Conflict if it is revoked already
     */
    public void revoke(long centreId, long keyId, String reason) {
        long person = permissions.requireOrHide(Role.CENTRE_ADMINISTRATOR, centreId);
        CentreKey key = Optional.ofNullable(entities.find(CentreKey.class, keyId))
                .filter(found -> found.getCentre().getId() == centreId)
                .orElseThrow(NotFound::new);
        key.revoke(person, reason, clock.instant());
        audit.record("key.revoked", "centre:" + centreId, centreId, key.getFingerprint());
    }

    /** The key that seals for a centre now; empty if it has none of its own that can be used. */
    public Optional<SigningKey> inForce(long centreId) {
        Instant now = clock.instant();
        return ofCentre(centreId).stream()
                .filter(key -> key.isUsable(now))
                .flatMap(key -> opened(key, now).stream())
                .findFirst();
    }

    /** Every key that any centre ever brought, by centre and age. */
    public List<CentreKey> findAll() {
        return entities.createQuery(
                        "select k from CentreKey k join fetch k.centre order by k.centre.id, k.id", CentreKey.class)
                .getResultList();
    }

    /** The certificates of all of them, with which seals are checked. */
    public List<X509Certificate> findCertificates() {
        return findAll().stream().map(CentreKey::getCertificate).toList();
    }

    /** Names of the centres that they are or were the keys of. */
    public Map<X509Certificate, Texts> findOwners() {
        return findAll().stream().collect(Collectors.toMap(CentreKey::getCertificate, key -> key.getCentre()
                .getName()));
    }

    private Optional<SigningKey> opened(CentreKey key, Instant now) {
        try {
            return Optional.of(folder.ofCentre(key.getCentre().getId()).open(key.getFingerprint(), now));
        } catch (SealFailure e) {
            LOG.log(WARNING, "a centre's key cannot be used, the one before it seals: " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<CentreKey> ofCentre(long centreId) {
        return entities.createQuery(
                        "select k from CentreKey k join fetch k.centre where k.centre.id = :centre order by k.id desc",
                        CentreKey.class)
                .setParameter("centre", centreId)
                .getResultList();
    }
}

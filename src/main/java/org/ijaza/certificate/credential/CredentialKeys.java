package org.ijaza.certificate.credential;

import static java.lang.System.Logger.Level.WARNING;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.centre.Centre;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.SealFailure;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.platform.Settings;

/**
 * The keys with which centres sign credentials: P-256, one made for each centre when it is first needed and kept beside
 * the keys that centres bring, since those may be of a kind that ES256 does not know. Every public one stays published.
 */
@ApplicationScoped
@Transactional
public class CredentialKeys {

    private static final System.Logger LOG = System.getLogger(CredentialKeys.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private KeyFolder folder;

    protected CredentialKeys() {}

    @PostConstruct
    void open() {
        keepIn(new KeyFolder(settings.data()));
    }

    /** Keeps the secret keys in a part of this folder. */
    void keepIn(KeyFolder whole) {
        folder = whole;
    }

    /**
     * Who signs for a centre now; the key is made if there is none that can be used.
     *
     * @throws SealFailure if no key can be kept
     */
    public CredentialSigner signer(Centre centre) {
        return findSigner(centre.getId()).orElseGet(() -> {
            // two who need the first key at once: the second finds that of the first
            entities.lock(centre, LockModeType.PESSIMISTIC_WRITE);
            return findSigner(centre.getId()).orElseGet(() -> make(Issuer.of(centre.getId(), settings), centre));
        });
    }

    /** Who signs for a centre now; empty if it never signed, or its keys cannot be used. */
    public Optional<CredentialSigner> findSigner(long centreId) {
        Issuer issuer = Issuer.of(centreId, settings);
        return find(centreId).stream().findFirst().flatMap(key -> opened(key)
                .map(secret -> new CredentialSigner(issuer, key.getThumbprint(), secret)));
    }

    private Optional<SigningKey> opened(CredentialKey key) {
        try {
            return Optional.of(folder.ofCredentials(key.getCentreId()).open(key.getName(), clock.instant()));
        } catch (SealFailure e) {
            LOG.log(WARNING, "a key for credentials cannot be used, another is made: " + e.getMessage());
            return Optional.empty();
        }
    }

    private CredentialSigner make(Issuer issuer, Centre centre) {
        Instant now = clock.instant();
        KeyFolder own = folder.ofCredentials(centre.getId());
        String name = own.make(centre.getName().toString(), now);
        SigningKey secret = own.open(name, now);
        ECKey publicKey = new ECKey.Builder(
                        Curve.P_256, (ECPublicKey) secret.certificate().getPublicKey())
                .build();
        String thumbprint = thumbprint(publicKey);
        entities.persist(new CredentialKey(centre.getId(), thumbprint, publicKey, name, now));
        entities.flush();
        return new CredentialSigner(issuer, thumbprint, secret);
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The newest first. */
    private List<CredentialKey> find(long centreId) {
        return entities.createQuery(
                        "select k from CredentialKey k where k.centreId = :centre order by k.id desc",
                        CredentialKey.class)
                .setParameter("centre", centreId)
                .getResultList();
    }

    /** What the identifier of a centre leads to: all keys with which it ever signed (W3C DID 1.0). */
    public Map<String, Object> document(long centreId) {
        Issuer issuer = Issuer.of(centreId, settings);
        List<CredentialKey> keys = find(centreId);
        return Map.of(
                "@context",
                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"),
                "id",
                issuer.did(),
                "verificationMethod",
                keys.stream().map(key -> method(issuer, key)).toList(),
                "assertionMethod",
                keys.stream().map(key -> issuer.keyId(key.getThumbprint())).toList());
    }

    /** The public keys of all centres, each with the centre whose it is: by centre and age. */
    public List<Map<String, Object>> findAll() {
        return entities.createQuery("select k from CredentialKey k order by k.centreId, k.id", CredentialKey.class)
                .getResultStream()
                .map(this::binding)
                .toList();
    }

    private Map<String, Object> binding(CredentialKey key) {
        return Map.of(
                "centre",
                key.getCentreId(),
                "id",
                Issuer.of(key.getCentreId(), settings).keyId(key.getThumbprint()),
                "publicKeyJwk",
                key.publicKey().toJSONObject());
    }

    private static Map<String, Object> method(Issuer issuer, CredentialKey key) {
        return Map.of(
                "id", issuer.keyId(key.getThumbprint()),
                "type", "JsonWebKey",
                "controller", issuer.did(),
                "publicKeyJwk", key.publicKey().toJSONObject());
    }

    /**
     * Looks at a credential from anywhere; never fails, whatever is in it.
     *
     * @return empty if it is none, or names no key of ours
     */
    public Optional<SignedCredential> look(String token) {
        try {
            JWSObject parsed = JWSObject.parse(token);
            Optional<CredentialKey> key = findByKeyId(parsed.getHeader().getKeyID());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            boolean fits = parsed.verify(new ECDSAVerifier(key.get().publicKey()));
            return Optional.of(new SignedCredential(
                    fits, AchievementCredential.verification(parsed.getPayload().toJSONObject())));
        } catch (ParseException | JOSEException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<CredentialKey> findByKeyId(String keyId) {
        String thumbprint = keyId == null ? "" : keyId.substring(keyId.indexOf('#') + 1);
        return entities.createQuery(
                        "select k from CredentialKey k where k.thumbprint = :thumbprint", CredentialKey.class)
                .setParameter("thumbprint", thumbprint)
                .getResultStream()
                .filter(key -> Issuer.of(key.getCentreId(), settings)
                        .keyId(key.getThumbprint())
                        .equals(keyId))
                .findFirst();
    }
}

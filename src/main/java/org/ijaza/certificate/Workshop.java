package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.credential.CredentialSigner;
import org.ijaza.certificate.log.HeadSigner;
import org.ijaza.certificate.log.verify.LogKey;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateSheet;
import org.ijaza.certificate.pdf.Hand;
import org.ijaza.certificate.pdf.KeyFolder;
import org.ijaza.certificate.pdf.Lasting;
import org.ijaza.certificate.pdf.Layout;
import org.ijaza.certificate.pdf.MinutesForm;
import org.ijaza.certificate.pdf.MinutesSheet;
import org.ijaza.certificate.pdf.NotStamped;
import org.ijaza.certificate.pdf.Press;
import org.ijaza.certificate.pdf.Sample;
import org.ijaza.certificate.pdf.Seal;
import org.ijaza.certificate.pdf.SealCheck;
import org.ijaza.certificate.pdf.SealFailure;
import org.ijaza.certificate.pdf.SealFinding;
import org.ijaza.certificate.pdf.SigningKey;
import org.ijaza.certificate.pdf.TimeStamps;
import org.ijaza.certificate.pdf.TrustData;
import org.ijaza.certificate.pdf.Typefaces;
import org.ijaza.certificate.pdf.Unprintable;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;
import org.ijaza.platform.yaml.Problems;

/** Where certificates are printed and sealed: the kinds, the typefaces and the key, made ready at every start. */
@ApplicationScoped
public class Workshop implements StartStep, HeadSigner {

    /**
     * A certificate as it is issued.
     *
     * @param pdf sealed, with the credential inside
     * @param credential a JWT
     */
    record Made(byte[] pdf, String credential) {}

    private static final int STAMPED_AT_ONCE = 8;
    private static final String OWNER = "Regional centre, Tunis";

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final Map<String, CertificateKind> kinds = new ConcurrentHashMap<>();
    private final Map<String, Problems> faulty = new HashMap<>();
    private MinutesForm minutes;
    private Press press;
    private SigningKey key;
    private Seal seal;
    private Optional<TimeStamps> stamps = Optional.empty();
    private Optional<TrustData> trust = Optional.empty();

    protected Workshop() {}

    /** For tests without a container. */
    Workshop(Map<String, CertificateKind> kinds, Press press, Seal seal) {
        this.kinds.putAll(kinds);
        this.press = press;
        this.seal = seal;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void check() {
        furnish(settings.certificates());
    }

    /** Reads kinds and typefaces. */
    void furnish(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> kindFolders = inside.filter(path -> Files.isRegularFile(path.resolve("certificate.yaml")))
                    .sorted()
                    .toList();
            press = new Press(Typefaces.read(folder.resolve("fonts")));
            faulty.clear();
            kindFolders.forEach(this::read);
            minutes = MinutesForm.read(folder.resolve("minutes"));
        } catch (Problems found) {
            throw new StartProblem(found.getMessage());
        } catch (IOException e) {
            throw new StartProblem("the certificate kinds in " + folder + " cannot be read: " + e.getMessage());
        }
    }

    /** A kind whose template is at fault may go on with the one before; see {@link Templates}. */
    private void read(Path folder) {
        try {
            CertificateKind kind = CertificateKind.read(folder);
            press.proof(kind);
            use(kind);
        } catch (Problems found) {
            if (found.list().stream().anyMatch(problem -> problem.file().endsWith(".yaml"))) {
                throw found;
            }
            faulty.put(folder.getFileName().toString(), found);
        }
    }

    /** What is wrong with the template in a kind's folder, as it was at the start. */
    Optional<Problems> findProblems(String kind) {
        return Optional.ofNullable(faulty.get(kind));
    }

    /** Prints certificates of a kind like this from now on. */
    void use(CertificateKind kind) {
        kinds.put(kind.id(), kind);
    }

    /** @throws Problems if certificates of this kind cannot be printed */
    void proof(CertificateKind kind) {
        press.proof(kind);
    }

    /** @throws Problems if certificates of this kind cannot be printed for everybody */
    void examine(CertificateKind kind) {
        press.examine(kind);
    }

    /** A certificate of somebody invented, which nothing seals. */
    byte[] specimen(CertificateKind kind, Layout layout, Sample sample) {
        return press.specimen(kind, layout, sample);
    }

    @Override
    public void run(StartNotice notice) {
        try {
            Optional<TimeStamps> service = settings.timeStampUrl().map(TimeStamps::new);
            use(service, openTrust(settings.trust(), service.isPresent()));
            use(openKey(clock.instant()));
        } catch (SealFailure e) {
            throw new StartProblem(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new StartProblem("IJAZA_TSA_URL: " + e.getMessage());
        }
    }

    /** @throws StartProblem if the folder is of no use */
    static Optional<TrustData> openTrust(Optional<Path> folder, boolean stamped) {
        if (folder.isPresent() && !stamped) {
            throw new StartProblem("IJAZA_TRUST is of use only with IJAZA_TSA_URL: what has no time stamp cannot be"
                    + " checked when its certificate has expired");
        }
        try {
            return folder.map(TrustData::read);
        } catch (SealFailure e) {
            throw new StartProblem("IJAZA_TRUST: " + e.getMessage());
        }
    }

    /** Has what the next keys seal stamped, and brings what is needed to check it later. */
    void use(Optional<TimeStamps> service, Optional<TrustData> data) {
        stamps = service;
        trust = data;
    }

    /** Seals with this key from now on. */
    void use(SigningKey key) {
        this.key = key;
        seal = sealOf(key);
    }

    private Seal sealOf(SigningKey own) {
        return new Seal(own, stamps, trust);
    }

    private SigningKey openKey(Instant now) {
        return settings.signatureFile()
                .map(file -> SigningKey.open(
                        file, settings.signaturePassword().orElse("").toCharArray(), now))
                .orElseGet(() -> new KeyFolder(settings.data()).openOrCreate(OWNER, now));
    }

    /** The kind with this id. */
    public Optional<CertificateKind> findKind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** All kinds, in no order. */
    public Stream<CertificateKind> kinds() {
        return kinds.values().stream();
    }

    /** Whether a font has every character of a name; what has not cannot be printed. */
    public boolean canPrint(PersonNames names) {
        return Stream.of(names.getArabic(), names.getLatin())
                .filter(Objects::nonNull)
                .allMatch(press::hasCharacters);
    }

    /**
     * Signs the credential, prints with it inside, and seals.
     *
     * @param centres key of the issuing centre; without one it is the platform's
     * @param issuer signs the credential for the issuing centre
     */
    Made make(
            CertificateKind kind,
            CertificateSheet sheet,
            Optional<SigningKey> centres,
            CredentialSigner issuer,
            Instant now) {
        String credential = issuer.sign(kind, sheet);
        byte[] pdf = press.print(kind, sheet, Optional.of(credential));
        return new Made(centres.map(this::sealOf).orElse(seal).seal(pdf, kind, now), credential);
    }

    /**
     * Refuses at once if nothing can be sealed just now: asked before a number is taken, on which others wait.
     *
     * @throws NotStamped if the time-stamp service has just failed
     */
    void requireStamps() {
        stamps.ifPresent(TimeStamps::requireAwake);
    }

    /** Whether a file that was just sealed lacks what is needed to check it later, though it should have it. */
    boolean isNotLasting(byte[] file) {
        return trust.isPresent() && !Lasting.isWhole(file);
    }

    /** Prints what people will sign. */
    byte[] print(CertificateKind kind, CertificateSheet sheet) {
        return press.print(kind, sheet);
    }

    /**
     * Adds somebody's signature to a file.
     *
     * @param key of the centre for which they sign
     */
    byte[] sign(byte[] file, CertificateKind kind, Hand hand, SigningKey key, Instant now) {
        return sealOf(key).sign(file, kind, hand, press, now);
    }

    /**
     * Prints and seals minutes of a meeting; characters that no font has are spelled out.
     *
     * @param centres key of the centre; without one it is the platform's
     * @param place where they are sealed
     */
    byte[] make(MinutesSheet sheet, Optional<SigningKey> centres, String place, Instant now) {
        byte[] pdf = press.print(minutes, sheet.with(press::spelledOut));
        return centres.map(this::sealOf).orElse(seal).seal(pdf, minutes.sealReason(sheet.language()), place, now);
    }

    /**
     * Prints and seals many at once, by as many threads as there are processors; by more where somebody else stamps them,
     * since then most of the time passes with waiting.
     *
     * @return in the order of the sheets; nothing for one that cannot be printed
     */
    List<Optional<Made>> makeAll(
            CertificateKind kind,
            List<CertificateSheet> sheets,
            Optional<SigningKey> key,
            CredentialSigner issuer,
            Instant now) {
        int processors = Runtime.getRuntime().availableProcessors();
        ForkJoinPool threads =
                new ForkJoinPool(stamps.isPresent() ? Math.max(STAMPED_AT_ONCE, processors) : processors);
        try {
            return threads.submit(() -> sheets.parallelStream()
                            .map(sheet -> makeIfPrintable(kind, sheet, key, issuer, now))
                            .toList())
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    private Optional<Made> makeIfPrintable(
            CertificateKind kind,
            CertificateSheet sheet,
            Optional<SigningKey> key,
            CredentialSigner issuer,
            Instant now) {
        try {
            return Optional.of(make(kind, sheet, key, issuer, now));
        } catch (Unprintable e) {
            return Optional.empty();
        }
    }

    /**
     * Looks at a file from anywhere; never fails, whatever is in it.
     *
     * @param centres certificates of the keys that centres seal or sealed with
     */
    SealFinding look(byte[] file, List<X509Certificate> centres) {
        return new SealCheck(Stream.concat(Stream.of(key.certificate()), centres.stream())
                        .toList())
                .check(file);
    }

    /** The key of the platform, which is the region's. */
    SigningKey key() {
        return key;
    }

    @Override
    public LogKey logKey() {
        return new LogKey(key.certificate());
    }

    @Override
    public byte[] sign(byte[] content) {
        return key.sign(content);
    }
}

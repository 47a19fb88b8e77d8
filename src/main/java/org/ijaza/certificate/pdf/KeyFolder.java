package org.ijaza.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.ijaza.certificate.pdf.SealFailure.Why;
import org.ijaza.platform.Hash;

/**
 * The folder {@code keys} in the data folder, for the owner's eyes only. There a platform that was given no key keeps
 * the one that it made for itself, {@code seal.p12} and its password in {@code seal.password}, and the keys that centres
 * brought, each with its password beside it, in a folder for each centre.
 */
public final class KeyFolder {

    private static final String KEY_END = ".p12";
    private static final String PASSWORD_END = ".password";
    private static final String KEY = "seal" + KEY_END;
    private static final String PASSWORD = "seal" + PASSWORD_END;
    private static final String BROUGHT = "brought" + KEY_END;
    private static final int PASSWORD_BYTES = 24;
    private static final int SERIAL_BITS = 127;
    private static final int YEARS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    /** @param data the platform's data folder */
    public KeyFolder(Path data) {
        this.folder = data.resolve("keys");
    }

    private KeyFolder(KeyFolder whole, String part) {
        this.folder = whole.folder.resolve(part);
    }

    /** The part of the folder for the keys with which one centre signs credentials. */
    public KeyFolder ofCredentials(long centreId) {
        return new KeyFolder(this, "credentials-" + centreId);
    }

    /** The part of the folder for the keys that one centre brought. */
    public KeyFolder ofCentre(long centreId) {
        return new KeyFolder(this, "centre-" + centreId);
    }

    /**
     * Opens the key, after making it if there is none: P-256, self-signed, valid for 20 years. When several
     * processes start at once, one makes it and all get the same.
     *
     * @param owner name in the certificate, for example that of the institution that runs the platform
     * @throws SealFailure if the folder cannot be written, or the key in it cannot be opened
     */
    public synchronized SigningKey openOrCreate(String owner, Instant now) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            try (FileChannel lock =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock(); // until it is closed; against other processes, as the method is against threads
                if (!Files.exists(folder.resolve(KEY))) {
                    create(owner, now);
                }
            }
            restrict(folder.resolve(KEY), "rw-------");
            restrict(folder.resolve(PASSWORD), "rw-------");
            String password = Files.readString(folder.resolve(PASSWORD)).strip();
            return SigningKey.open(folder.resolve(KEY), password.toCharArray(), now);
        } catch (IOException e) {
            throw new SealFailure(Why.OTHER, "the folder " + folder + " cannot be used for the key: " + e, e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new SealFailure(Why.OTHER, "no key could be made: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps a key that was brought, under a name of its own.
     *
     * @param file PKCS#12 with exactly one key
     * @return the name: SHA-256 of its certificate in lower-case hex
     * @throws SealFailure as {@link SigningKey#open}; nothing is kept then
     */
    public synchronized String keep(byte[] file, char[] password, Instant now) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            Path unfinished = emptyForOwner(BROUGHT);
            try {
                Files.write(unfinished, file);
                SigningKey key = SigningKey.open(unfinished, password, now);
                String name = Hash.sha256(key.certificate().getEncoded());
                Files.writeString(emptyForOwner(name + PASSWORD_END), new String(password), StandardCharsets.UTF_8);
                Files.move(unfinished, folder.resolve(name + KEY_END), StandardCopyOption.ATOMIC_MOVE);
                return name;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | CertificateEncodingException e) {
            throw new SealFailure(Why.OTHER, "the key cannot be kept in " + folder + ": " + e, e);
        }
    }

    /**
     * Makes a key for who has none to bring: P-256, self-signed, valid for 20 years.
     *
     * @param owner name in the certificate
     * @return the name under which it is kept: SHA-256 of its certificate in lower-case hex
     * @throws SealFailure if the folder cannot be written
     */
    public String make(String owner, Instant now) {
        try {
            String password = randomPassword();
            return keep(made(owner, password, now), password.toCharArray(), now);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new SealFailure(Why.OTHER, "no key could be made: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a key that was brought.
     *
     * @throws SealFailure as {@link SigningKey#open}
     */
    public SigningKey open(String name, Instant now) {
        try {
            Path password = folder.resolve(name + PASSWORD_END);
            if (!Files.isRegularFile(password)) {
                throw new SealFailure(Why.MISSING, "the password of the key " + name + " is missing in " + folder);
            }
            return SigningKey.open(
                    folder.resolve(name + KEY_END), Files.readString(password).toCharArray(), now);
        } catch (IOException e) {
            throw new SealFailure(Why.OTHER, "the key " + name + " cannot be read in " + folder + ": " + e, e);
        }
    }

    private void create(String owner, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        String password = randomPassword();
        byte[] made = made(owner, password, now);
        // The key last: where it is, all is.
        Files.writeString(emptyForOwner(PASSWORD), password, StandardCharsets.US_ASCII);
        Path unfinished = emptyForOwner(KEY + ".new");
        Files.write(unfinished, made);
        Files.move(unfinished, folder.resolve(KEY), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** A new key as PKCS#12: P-256, self-signed, valid for 20 years. */
    private static byte[] made(String owner, String password, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "seal", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate(pair, owner, now)});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, password.toCharArray());
        return file.toByteArray();
    }

    private static X509Certificate certificate(KeyPair pair, String owner, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, owner)
                .addRDN(BCStyle.CN, owner + " - Ijaza")
                .build();
        Date end = Date.from(now.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, new BigInteger(SERIAL_BITS, RANDOM).setBit(0), Date.from(now), end, name, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    /** Readable by nobody else from the first moment on. */
    private Path emptyForOwner(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file);
        restrict(file, "rw-------");
        return file;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) { // Windows has none; there the profile's folder protects
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}

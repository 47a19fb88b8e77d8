package org.ijaza.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every setting of the application, read once through MicroProfile Config: {@code IJAZA_DATA} is {@code ijaza.data}. */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "ijaza.data", defaultValue = "data")
    private String data;

    @Inject
    @ConfigProperty(name = "ijaza.courses", defaultValue = "courses")
    private String courses;

    @Inject
    @ConfigProperty(name = "ijaza.certificates", defaultValue = "certificates")
    private String certificates;

    @Inject
    @ConfigProperty(name = "ijaza.url", defaultValue = "http://localhost:8080")
    private String url;

    @Inject
    @ConfigProperty(name = "ijaza.proxies", defaultValue = "0")
    private int proxies;

    @Inject
    @ConfigProperty(name = "ijaza.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "ijaza.admin.email", defaultValue = "region@localhost")
    private String adminEmail;

    @Inject
    @ConfigProperty(name = "ijaza.smtp.host")
    private Optional<String> smtpHost;

    @Inject
    @ConfigProperty(name = "ijaza.smtp.port", defaultValue = "587")
    private int smtpPort;

    @Inject
    @ConfigProperty(name = "ijaza.smtp.user")
    private Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "ijaza.smtp.password")
    private Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "ijaza.smtp.starttls", defaultValue = "true")
    private boolean smtpStartTls;

    @Inject
    @ConfigProperty(name = "ijaza.mail.from", defaultValue = "ijaza@localhost")
    private String mailFrom;

    @Inject
    @ConfigProperty(name = "ijaza.signature.file")
    private Optional<String> signatureFile;

    @Inject
    @ConfigProperty(name = "ijaza.signature.password")
    private Optional<String> signaturePassword;

    @Inject
    @ConfigProperty(name = "ijaza.tsa.url")
    private Optional<String> timeStampUrl;

    @Inject
    @ConfigProperty(name = "ijaza.trust")
    private Optional<String> trust;

    @Inject
    @ConfigProperty(name = "ijaza.factor.key")
    private Optional<String> factorKey;

    /** Folder for keys and whatever else the application keeps outside the database. */
    public Path data() {
        return Path.of(data);
    }

    /** Folder of the course packages. */
    public Path courses() {
        return Path.of(courses);
    }

    /** Folder of the certificate kinds. */
    public Path certificates() {
        return Path.of(certificates);
    }

    /** Address under which people reach the application, without a slash at its end. */
    public String url() {
        return url;
    }

    /** How many proxies of ours a request passes; each adds an entry to {@code X-Forwarded-For}. */
    public int proxies() {
        return proxies;
    }

    /** Whether demo people exist and mails can be read on a page. Never so in earnest. */
    public boolean demo() {
        return demo;
    }

    /** E-mail address of the first regional administrator, who is made when there is none. */
    public String adminEmail() {
        return adminEmail;
    }

    /** The mail server; without one mails go to the log. */
    public Optional<String> smtpHost() {
        return smtpHost;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public Optional<String> smtpUser() {
        return smtpUser;
    }

    public Optional<String> smtpPassword() {
        return smtpPassword;
    }

    /** Whether the connection to the mail server must be encrypted. */
    public boolean smtpStartTls() {
        return smtpStartTls;
    }

    /** Sender of every mail. */
    public String mailFrom() {
        return mailFrom;
    }

    /** PKCS#12 file with the key that signs certificates; without one the application makes its own. */
    public Optional<Path> signatureFile() {
        return signatureFile.map(Path::of);
    }

    public Optional<String> signaturePassword() {
        return signaturePassword;
    }

    /**
     * Address of the service that stamps signatures with the time; without one our own clock is all there is.
     *
     * @throws IllegalArgumentException if it is no address
     */
    public Optional<URI> timeStampUrl() {
        return timeStampUrl.map(URI::create);
    }

    /**
     * Folder of the certificates of those whom signatures and time stamps rest on; without one no signature brings what
     * is needed to check it later.
     */
    public Optional<Path> trust() {
        return trust.map(Path::of);
    }

    /** Key that locks the secrets of second factors, 32 bytes in Base64; without one the application makes its own. */
    public Optional<String> factorKey() {
        return factorKey;
    }
}

package org.ijaza.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ijaza.platform.Language;
import org.ijaza.platform.LanguageConverter;

/** One mail to one person, in that person's language; plain text. */
@Entity
@Table(name = "mail")
public class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String recipient;

    @Convert(converter = LanguageConverter.class)
    private Language language;

    private String subject;

    @Lob
    private String body;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Mail() {}

    Mail(String recipient, Language language, String subject, String body, Instant now) {
        this.recipient = recipient;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.queuedAt = now;
    }

    public long getId() {
        return id;
    }

    public String getRecipient() {
        return recipient;
    }

    public Language getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    boolean isSent() {
        return sentAt != null;
    }
}

package org.ijaza.platform.mail;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.ijaza.platform.Settings;

/** Hands mails to the configured server, or to the log where there is none. */
@ApplicationScoped
public class MailCarrier {

    private static final System.Logger LOG = System.getLogger(MailCarrier.class.getName());
    private static final String TIMEOUT_MILLIS = "15000";

    @Inject
    private Settings settings;

    void carry(Mail mail) {
        if (settings.smtpHost().isEmpty()) {
            // without the recipient: the log names nobody; the links in the body are what a developer needs
            LOG.log(INFO, "no mail server is configured; mail " + mail.getId() + " stays here:\n" + mail.getBody());
            return;
        }
        try {
            MimeMessage message = new MimeMessage(session(settings.smtpHost().get()));
            message.setFrom(new InternetAddress(settings.mailFrom()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.getRecipient()));
            message.setSubject(mail.getSubject(), StandardCharsets.UTF_8.name());
            message.setText(mail.getBody(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", mail.getLanguage().code());
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take it: " + e.getMessage(), e);
        }
    }

    private Session session(String host) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(settings.smtpPort()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.smtpStartTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.smtpStartTls()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        if (settings.smtpUser().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        settings.smtpUser().orElseThrow(),
                        settings.smtpPassword().orElse(""));
            }
        });
    }
}

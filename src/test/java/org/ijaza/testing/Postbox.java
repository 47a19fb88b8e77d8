package org.ijaza.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A mail server that keeps what it gets, for the application on MariaDB. */
public final class Postbox {

    private static Postbox shared;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Postbox() {
        server.start();
    }

    /** The server, started by the first who asks and ended with the tests. */
    public static synchronized Postbox shared() {
        if (shared == null) {
            shared = new Postbox();
            Runtime.getRuntime().addShutdownHook(new Thread(shared.server::stop));
        }
        return shared;
    }

    /** Settings of an application that sends through it. */
    public Map<String, String> settings() {
        return Map.of(
                "IJAZA_SMTP_HOST", "127.0.0.1",
                "IJAZA_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "IJAZA_SMTP_STARTTLS", "false");
    }

    /** A mail to this address that has arrived. */
    public Optional<MimeMessage> findMailTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .findFirst();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.ijaza.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.platform.mail.Mail;
import org.ijaza.platform.mail.Mails;

/** The mails of the demonstration, since nobody receives them. */
@Named
@RequestScoped
public class MailsPage {

    @Inject
    private Mails mails;

    private List<Mail> newest;

    /**
     * A line of a mail.
     *
     * @param link whether all of it is an address to follow
     */
    public record Line(String text, boolean link) {}

    public void open() {
        newest = mails.findNewest();
    }

    public List<Mail> getNewest() {
        return newest;
    }

    /** The mail's text line by line, without empty ones. */
    public List<Line> linesOf(Mail mail) {
        return mail.getBody()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Line(line, line.startsWith("http")))
                .toList();
    }
}

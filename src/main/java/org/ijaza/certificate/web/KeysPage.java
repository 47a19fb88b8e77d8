package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.certificate.key.CentreKeys;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.omnifaces.cdi.Param;

/** The keys that a centre seals its certificates with. */
@Named
@RequestScoped
public class KeysPage {

    private static final int LARGEST_FILE = 64 << 10;

    @Inject
    private CentreKeys keys;

    @Inject
    private Centres centres;

    @Inject
    @Param(name = "centre")
    private Long id;

    private List<CentreKeys.Entry> entries;
    private Part file;
    private String password;
    private String reason;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound();
        }
        entries = keys.find(id);
    }

    public String add() throws IOException {
        if (file == null || file.getSize() == 0 || file.getSize() > LARGEST_FILE) {
            throw new Invalid("file", "keys.file.missing");
        }
        try (InputStream content = file.getInputStream()) {
            keys.add(id, content.readAllBytes(), password == null ? "" : password);
        }
        return address("keys.added");
    }

    public String make() {
        keys.make(id);
        return address("keys.added");
    }

    public String revoke(long keyId) {
        keys.revoke(id, keyId, reason);
        return address("keys.revoked");
    }

    private String address(String done) {
        return "/certify/keys?faces-redirect=true&done=" + done + "&centre=" + id;
    }

    public Centre getCentre() {
        return centres.getCentre(id);
    }

    public List<CentreKeys.Entry> getEntries() {
        return entries;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

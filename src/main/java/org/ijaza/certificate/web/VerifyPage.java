package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.ijaza.certificate.Verification;
import org.ijaza.certificate.VerifiedFile;
import org.ijaza.platform.Invalid;

/** Where anyone verifies: by number and code, or by the file. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    private Verification verification;

    private Part file;
    private VerifiedFile result;

    /** Looks at the uploaded file. No redirect follows: the answer belongs to the file, which is not kept. */
    public void look() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Invalid("file", "verify.file.missing");
        }
        try (InputStream content = file.getInputStream()) {
            result = verification.look(content.readAllBytes());
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** The answer, null before a file was sent. */
    public VerifiedFile getResult() {
        return result;
    }
}

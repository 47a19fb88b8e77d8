package org.ijaza.certificate.web;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.certificate.Credentials;
import org.ijaza.certificate.credential.StatusList;
import org.ijaza.platform.NotFound;

/**
 * Centres as issuers of credentials, for anyone and for programs of other sites: the document of an identifier by
 * {@code did:web}, and the status lists.
 */
@WebServlet("/issuers/*")
public class IssuerServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Pattern DOCUMENT = Pattern.compile("/(\\d{1,18})/did\\.json");
    private static final Pattern STATUS = Pattern.compile("/(\\d{1,18})/status/(\\d{4})");

    @Inject
    private transient Credentials credentials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Matcher document = DOCUMENT.matcher(path);
        Matcher status = STATUS.matcher(path);
        try {
            if (document.matches()) {
                long centre = Long.parseLong(document.group(1));
                answer(response, "application/did+json", JSONObjectUtils.toJSONString(credentials.getDocument(centre)));
            } else if (status.matches()) {
                long centre = Long.parseLong(status.group(1));
                int year = Integer.parseInt(status.group(2));
                answer(response, "application/vc+jwt", credentials.getStatusList(centre, year));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, String type, String content) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=" + StatusList.KEEP.toSeconds());
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }
}

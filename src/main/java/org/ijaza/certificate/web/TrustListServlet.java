package org.ijaza.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ijaza.certificate.TrustList;

/** The published trust list, for anyone. */
@WebServlet("/trust-list.json")
public class TrustListServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient TrustList trustList;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jose+json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getOutputStream().write(trustList.signed().getBytes(StandardCharsets.UTF_8));
    }
}

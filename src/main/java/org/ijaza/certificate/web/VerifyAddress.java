package org.ijaza.certificate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads the address in the QR code, {@code /verify/number/code}, to the page that answers it. */
public class VerifyAddress extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final Pattern ADDRESS = Pattern.compile("/verify/([^/.]{4,40})/([^/.]{4,60})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(request.getServletPath());
        if (address.matches()) {
            String page = "/verify/certificate.xhtml?number=" + encoded(address.group(1)) + "&code="
                    + encoded(address.group(2));
            request.getRequestDispatcher(page).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}

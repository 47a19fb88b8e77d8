package org.ijaza.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Sets the {@link ContentPolicy}, and lets the one for desks take its place instead of being enforced beside
 * it. A form of a page without state, which remembers no nonce, is answered with a new one, where PrimeFaces would
 * refuse it; error pages too.
 */
public class ContentPolicyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String HEADER = "Content-Security-Policy";
    private static final String NONCE = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(HEADER, ContentPolicy.plain());
        chain.doFilter(new Asked(request), new Answered(response));
    }

    private static class Asked extends HttpServletRequestWrapper {

        Asked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            // only when asked for: to ask for any parameter is to read the body
            String given = super.getParameter(name);
            return given == null && name.equals(NONCE) ? newNonce() : given;
        }

        /** In the form that PrimeFaces checks: a random UUID in base 64. */
        private static String newNonce() {
            return Base64.getEncoder()
                    .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static class Answered extends HttpServletResponseWrapper {

        Answered(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HEADER)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}

package org.ijaza.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ijaza.platform.Settings;

/**
 * Behind proxies, shows the request as the first of ours received it: its network address and whether it was
 * encrypted. Only as many entries of {@code X-Forwarded-For} are believed as there are proxies of ours: what stands
 * before them anyone could have written.
 */
public class ProxyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String addresses = request.getHeader("X-Forwarded-For");
        if (settings.proxies() == 0 || addresses == null) {
            chain.doFilter(request, response);
            return;
        }
        String[] hops = addresses.split(",");
        String address = hops[Math.max(0, hops.length - settings.proxies())].strip();
        boolean secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        chain.doFilter(new Forwarded(request, address, secure), response);
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String address;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String address, boolean secure) {
            super(request);
            this.address = address;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure || super.isSecure();
        }
    }
}

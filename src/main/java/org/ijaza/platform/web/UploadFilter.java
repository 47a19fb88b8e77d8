package org.ijaza.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Refuses uploads that are too large, in words: the server itself would answer as if nothing had been sent. */
public class UploadFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final long MEGABYTE = 1024L * 1024;
    private static final long MOST = 10 * MEGABYTE;
    private static final long READ_BEFORE_ANSWERING = 100 * MEGABYTE;
    private static final String LARGER = "larger";

    /** The most that a page takes, by its address, as web.xml says: {@code /page 40}, in megabytes. */
    private long most(HttpServletRequest request) {
        String[] larger = getInitParameter(LARGER).split(" ");
        return request.getServletPath().equals(larger[0]) ? Long.parseLong(larger[1]) * MEGABYTE : MOST;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean upload =
                request.getContentType() != null && request.getContentType().startsWith("multipart/");
        long length = request.getContentLengthLong();
        if (upload && (length < 0 || length > most(request))) {
            drain(request);
            // to a page of its own: an error page would try to read what was sent
            lead(request, response, "/too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A page's script that sends a file follows only where Faces' answer to an Ajax request leads. */
    private static void lead(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .print("<partial-response><redirect url=\"" + address + "\"></redirect></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }

    /** A browser shows no answer that comes before it has sent everything. */
    private static void drain(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        long read = 0;
        int count = body.read(buffer);
        while (count >= 0 && read < READ_BEFORE_ANSWERING) {
            read += count;
            count = body.read(buffer);
        }
    }
}

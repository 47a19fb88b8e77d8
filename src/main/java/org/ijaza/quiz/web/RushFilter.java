package org.ijaza.quiz.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ijaza.platform.Caller;
import org.ijaza.quiz.Attempts;

/**
 * The two buttons that thousands press within the same seconds: to begin a test, and to hand it in. What they ask for is
 * done without building the page first that they stand on, which takes longer than the rest. Where it cannot be done, the
 * page tries again by itself, and says why.
 */
public class RushFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Attempts attempts;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = request.getParameter("id");
        boolean may = caller.personId().isPresent() && !caller.isConfined();
        if (may && request.getMethod().equals("POST") && id != null && id.matches("\\d{1,18}")) {
            try {
                if (request.getParameter("start") != null) {
                    String code = request.getParameter("code");
                    response.sendRedirect("/learn/attempt?id=" + attempts.start(Long.parseLong(id), code));
                    return;
                }
                if (request.getParameter("submit") != null) {
                    attempts.submit(Long.parseLong(id));
                    response.sendRedirect("/learn/result?id=" + id);
                    return;
                }
            } catch (RuntimeException e) {
                // nothing was done; the page will meet it too, and has the words for it
            }
        }
        chain.doFilter(request, response);
    }
}

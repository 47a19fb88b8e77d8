package org.ijaza.quiz.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ijaza.platform.Caller;
import org.ijaza.platform.web.Parameters;
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
        boolean mayPress =
                request.getMethod().equals("POST") && caller.personId().isPresent() && !caller.isConfined();
        Optional<String> next = mayPress
                ? Optional.ofNullable(request.getParameter("id"))
                        .flatMap(Parameters::id)
                        .flatMap(id -> pressed(id, request))
                : Optional.empty();
        if (next.isPresent()) {
            response.sendRedirect(next.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Where it goes on after what the button asks for was done; nothing if it was not. */
    private Optional<String> pressed(long id, HttpServletRequest request) {
        try {
            if (request.getParameter("start") != null) {
                return Optional.of("/learn/attempt?id=" + attempts.start(id, request.getParameter("code")));
            }
            if (request.getParameter("submit") != null) {
                attempts.submit(id);
                return Optional.of("/learn/result?id=" + id);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // nothing was done; the page will meet it too, and has the words for it
        }
    }
}

package org.ijaza.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ijaza.course.Courses;
import org.ijaza.course.Media;

/**
 * Serves a file of a course under the hash of its bytes, to anyone who knows it. It never changes, so browsers may keep
 * it; it is not ours to trust, so nothing in it may run.
 */
@WebServlet(Media.ADDRESS + "*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Lets a picture be seen and nothing in it run. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    @Inject
    private transient Courses courses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Media> media = name.matches("[0-9a-f]{64}") ? courses.findMedia(name) : Optional.empty();
        if (media.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = media.get().getContent();
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(media.get().getContentType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}

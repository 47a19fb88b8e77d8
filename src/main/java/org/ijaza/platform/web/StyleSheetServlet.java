package org.ijaza.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Serves each {@link StyleSheet} as one file, since on a weak link each further request costs more than what is in it.
 * They are put together once, when the application starts.
 */
@WebServlet(
        urlPatterns = {"/assets/page.css", "/assets/desk.css", "/assets/reading.css"},
        loadOnStartup = 1)
public class StyleSheetServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Map<String, byte[]> sheets = new TreeMap<>();

    @Override
    public void init() {
        for (StyleSheet sheet : StyleSheet.values()) {
            sheets.put("/assets/" + sheet.name().toLowerCase(Locale.ROOT) + ".css", joined(sheet));
        }
    }

    private byte[] joined(StyleSheet sheet) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String path : sheet.paths()) {
            try (InputStream part = getServletContext().getResourceAsStream(path)) {
                part.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toByteArray();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] sheet = sheets.get(request.getServletPath());
        response.setContentType("text/css");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(sheet.length);
        response.getOutputStream().write(sheet);
    }
}

package org.ijaza.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file as somebody sent it: not ours to trust, so nothing in it may run, and browsers are to save it. */
public final class ForeignFile {

    private ForeignFile() {}

    /**
     * An answer with the file as an attachment.
     *
     * @param name as its owner calls it
     * @param extension of its kind, without a dot
     */
    public static Response answer(String name, String extension, String mediaType, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content)
                .type(mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"file." + extension + "\"; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

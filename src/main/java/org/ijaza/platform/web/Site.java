package org.ijaza.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.ijaza.platform.Settings;

/** What every page knows of the site. */
@Named
@ApplicationScoped
public class Site {

    @Inject
    private ServletContext context;

    @Inject
    private Settings settings;

    private String version;

    @PostConstruct
    void computeVersion() {
        CRC32 checksum = new CRC32();
        Set<String> paths = new TreeSet<>(context.getResourcePaths("/assets/"));
        paths.addAll(context.getResourcePaths(StyleSheet.FOLDER));
        for (String path : paths) {
            if (path.endsWith("/")) {
                continue;
            }
            try (InputStream content = context.getResourceAsStream(path)) {
                checksum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = Long.toHexString(checksum.getValue());
    }

    /** Changes when any of our assets or style sheets changes; part of their addresses. */
    public String getVersion() {
        return version;
    }

    /** Whether this is a demonstration, where sent mails can be read on a page. */
    public boolean isDemo() {
        return settings.demo();
    }
}

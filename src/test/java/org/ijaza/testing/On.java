package org.ijaza.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The two databases that every behaviour with data is shown on, each with one application that all tests share. The one on
 * H2 has {@link TriedCourses} too.
 */
public enum On {
    H2,
    MARIADB;

    private RunningApplication application;

    /** The application on this database, started by the first who asks and ended with the tests. */
    public synchronized RunningApplication application() {
        if (application == null) {
            Map<String, String> settings = new HashMap<>(Map.of("IJAZA_DEMO", "true"));
            if (this == MARIADB) {
                settings.putAll(MariaDb.shared().settings("shared"));
                settings.putAll(Postbox.shared().settings());
            } else {
                settings.put(
                        "IJAZA_COURSES",
                        TriedCourses.besideTheHouses(folder("-courses")).toString());
            }
            application = RunningApplication.in(folder(""), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            application.start();
        }
        return application;
    }

    private Path folder(String end) {
        String name =
                name().toLowerCase(Locale.ROOT) + "-" + ProcessHandle.current().pid();
        return Path.of("target", "it", name + end).toAbsolutePath();
    }
}

package org.ijaza.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about where to listen and where things are. Only what the launcher itself needs:
 * the application reads the rest through MicroProfile Config.
 *
 * @param port TCP port of HTTP, 1 to 65535
 * @param address the address to listen on
 * @param data folder for the embedded database, the keys and the logs; absolute
 * @param courses folder of the course packages; absolute
 * @param certificates folder of the certificate kinds; absolute
 * @param url address under which people reach the application, without a slash at its end
 * @param databaseUrl JDBC address, H2 in the data folder unless configured
 * @param logToConsole whether the log goes to the console (for containers) in place of files
 */
record Settings(
        int port,
        String address,
        Path data,
        Path courses,
        Path certificates,
        String url,
        String databaseUrl,
        boolean logToConsole) {

    static Settings from(Map<String, String> environment) throws CannotStart {
        int port = port(environment.getOrDefault("IJAZA_PORT", "8080"));
        Path data = folder(environment, "IJAZA_DATA", "data");
        return new Settings(
                port,
                environment.getOrDefault("IJAZA_ADDRESS", "0.0.0.0"),
                data,
                folder(environment, "IJAZA_COURSES", "courses"),
                folder(environment, "IJAZA_CERTIFICATES", "certificates"),
                environment
                        .getOrDefault("IJAZA_URL", "http://localhost:" + port)
                        .replaceAll("/+$", ""),
                Optional.ofNullable(emptyToNull(environment.get("IJAZA_DB_URL")))
                        .map(DatabaseAddress::tuned)
                        .orElseGet(() -> embedded(data)),
                "console".equals(environment.get("IJAZA_LOG")));
    }

    /** JDBC driver's data source class, by the address. */
    String dataSourceClass() throws CannotStart {
        if (databaseUrl.startsWith("jdbc:h2:")) {
            return "org.h2.jdbcx.JdbcDataSource";
        }
        if (databaseUrl.startsWith("jdbc:mysql:")) {
            return "com.mysql.cj.jdbc.MysqlDataSource";
        }
        throw new CannotStart("IJAZA_DB_URL must begin with jdbc:mysql: or jdbc:h2:");
    }

    /** Every commit is written before it is acknowledged (WRITE_DELAY=0): a saved answer outlives a kill. */
    private static String embedded(Path data) {
        return "jdbc:h2:file:" + data.resolve("ijaza")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static int port(String text) throws CannotStart {
        try {
            int port = Integer.parseInt(text.trim());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new CannotStart("IJAZA_PORT must be a number from 1 to 65535, not \"" + text + "\"");
    }

    private static Path folder(Map<String, String> environment, String name, String otherwise) {
        String configured = emptyToNull(environment.get(name));
        return Path.of(configured == null ? otherwise : configured)
                .toAbsolutePath()
                .normalize();
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

package org.ijaza.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The database's JDBC address. */
public final class DatabaseAddress {

    /** Connector/J's properties that spare the server questions, which were half of all that it was asked. */
    private static final Map<String, String> TUNED = new LinkedHashMap<>();

    static {
        // what the transaction's isolation is, the pool asks each time that it takes a connection back
        TUNED.put("useLocalSessionState", "true");
        TUNED.put("cacheServerConfiguration", "true");
        // statements are taken apart once, and the rows of a batch go in one
        TUNED.put("cachePrepStmts", "true");
        TUNED.put("prepStmtCacheSqlLimit", "4096");
        TUNED.put("prepStmtCacheSize", "256");
        TUNED.put("rewriteBatchedStatements", "true");
    }

    private DatabaseAddress() {}

    /**
     * The address with what makes Connector/J fast.
     *
     * @param configured whatever it says itself stands; an address that is not MySQL's stays as it is
     */
    public static String tuned(String configured) {
        if (!configured.startsWith("jdbc:mysql:")) {
            return configured;
        }
        StringBuilder address = new StringBuilder(configured);
        TUNED.forEach((property, value) -> {
            if (!configured.contains(property + "=")) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(property)
                        .append('=')
                        .append(value);
            }
        });
        return address.toString();
    }
}

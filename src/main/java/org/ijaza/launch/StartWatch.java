package org.ijaza.launch;

import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Listens to the log while the server comes up. The server connects to the database before any code of the
 * application runs, and tells of a failure nowhere else.
 */
public class StartWatch extends Handler {

    private static volatile String databaseProblem;

    /** Why the database did not answer, in the driver's words; null if it did. */
    static String databaseProblem() {
        return databaseProblem;
    }

    @Override
    public void publish(LogRecord message) {
        if (databaseProblem != null) {
            return;
        }
        boolean ofDatabase = false;
        Throwable cause = message.getThrown();
        while (cause != null) {
            ofDatabase |= cause instanceof SQLException;
            if (ofDatabase && cause.getCause() == null) {
                databaseProblem = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
            }
            cause = cause.getCause();
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}

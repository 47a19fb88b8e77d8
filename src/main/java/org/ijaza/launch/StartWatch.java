package org.ijaza.launch;

import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Listens to the log while the server comes up. The server connects to the database before any code of the
 * application runs, and tells of a failure nowhere else.
 */
public class StartWatch extends Handler {

    private static final int MYSQL_NO_ACCESS = 1044;
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;

    private static volatile String databaseProblem;

    /** Why the database did not answer, in the driver's words; null if it did. */
    static String databaseProblem() {
        return databaseProblem;
    }

    @Override
    public void publish(LogRecord message) {
        Throwable cause = message.getThrown();
        while (databaseProblem == null && cause != null) {
            if (cause instanceof SQLException problem && isRefusal(problem)) {
                databaseProblem = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ");
            }
            cause = cause.getCause();
        }
    }

    /**
     * Whether the server could not be reached, does not know the user or the database, or (H2, states 90…) cannot
     * open its file; a statement that fails is another matter.
     */
    private static boolean isRefusal(SQLException problem) {
        String state = String.valueOf(problem.getSQLState());
        return state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("90")
                || problem.getErrorCode() == MYSQL_NO_ACCESS
                || problem.getErrorCode() == MYSQL_UNKNOWN_DATABASE;
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

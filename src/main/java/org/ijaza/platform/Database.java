package org.ijaza.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The one database: embedded H2 unless configured otherwise, MySQL through Connector/J in earnest. Its schema
 * is made and kept by the migrations in {@code db/migration} alone.
 */
@DataSourceDefinition(
        name = Database.NAME,
        className = "${MPCONFIG=ijaza.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=ijaza.db.url:jdbc:h2:mem:ijaza;MODE=MySQL}",
        user = "${MPCONFIG=ijaza.db.user:ijaza}",
        password = "${MPCONFIG=ijaza.db.password:ijaza}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 32,
        // where the database was started anew, nobody meets a connection to the one before
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@ApplicationScoped
public class Database {

    static final String NAME = "java:app/jdbc/ijaza";

    /**
     * Brings the schema to the newest version.
     *
     * @throws StartProblem if it is not one that the migrations fit
     */
    public void migrate() {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartProblem("the database's schema cannot be brought up to date: "
                    + rootMessage(e).lines().findFirst().orElse(""));
        }
    }

    /** For statements that are committed one by one; outside of a transaction only. */
    @Produces
    DataSource outsideTransactions() {
        return source();
    }

    private static DataSource source() {
        try {
            return InitialContext.doLookup(NAME);
        } catch (NamingException e) {
            throw new StartProblem("the database cannot be set up (" + rootMessage(e) + ")");
        }
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
    }
}

package org.ijaza.testing;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The tables that the migrations make, and the rows that they put in; can be made as new again after a test. */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    private final String url;
    private final String user;
    private final boolean mariaDb;
    private final List<String> tables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String insert, List<Object> values) {}

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Migrates an empty database. */
    Schema(String url, String user) {
        this.url = url;
        this.user = user;
        this.mariaDb = url.startsWith("jdbc:mysql:");
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        connected(this::look);
    }

    private void connected(Work work) {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Connection connection) throws SQLException {
        String own = mariaDb ? connection.getCatalog() : connection.getSchema();
        try (ResultSet found = mariaDb
                ? connection.getMetaData().getTables(own, null, "%", new String[] {"TABLE"})
                : connection.getMetaData().getTables(null, own, "%", new String[] {"BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(HISTORY::equalsIgnoreCase);
        for (String table : tables) {
            keepRows(connection, table);
        }
    }

    private void keepRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + quoted(table))) {
            int columns = found.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(quoted(found.getMetaData().getColumnName(i)));
            }
            String insert = "insert into " + quoted(table) + " (" + String.join(", ", names) + ") values ("
                    + Stream.generate(() -> "?").limit(columns).collect(Collectors.joining(", ")) + ")";
            while (found.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object value = found.getObject(i);
                    values.add(value instanceof Clob ? found.getString(i) : value);
                }
                rows.add(new Row(insert, values));
            }
        }
    }

    private String quoted(String name) {
        return mariaDb ? "`" + name + "`" : "\"" + name + "\"";
    }

    /** Makes every table what the migrations left it as; numbers begin anew. */
    void renew() {
        connected(connection -> {
            try (Statement statement = connection.createStatement()) {
                if (mariaDb) {
                    statement.execute("set lock_wait_timeout = 20"); // a transaction left open shall fail, not hang
                }
                statement.execute(mariaDb ? "set foreign_key_checks = 0" : "set referential_integrity false");
                for (String table : mariaDb ? used(statement) : tables) {
                    statement.execute("truncate table " + quoted(table) + (mariaDb ? "" : " restart identity"));
                }
                restore(connection);
                statement.execute(mariaDb ? "set foreign_key_checks = 1" : "set referential_integrity true");
            }
        });
    }

    /** To empty a table takes MariaDB longer than to see that it is as new. */
    private List<String> used(Statement statement) throws SQLException {
        List<String> used = new ArrayList<>();
        String each = tables.stream()
                .map(table -> "(select '" + table + "' from " + quoted(table) + " limit 1)")
                .collect(Collectors.joining(" union all "));
        String numbered = "select table_name from information_schema.tables where table_schema = database()"
                + " and auto_increment > 1";
        for (String query : List.of(each, numbered)) {
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    if (!used.contains(found.getString(1)) && tables.contains(found.getString(1))) {
                        used.add(found.getString(1));
                    }
                }
            }
        }
        return used;
    }

    private void restore(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Row row : rows) {
            try (PreparedStatement insert = connection.prepareStatement(row.insert())) {
                for (int i = 0; i < row.values().size(); i++) {
                    insert.setObject(i + 1, row.values().get(i));
                }
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}

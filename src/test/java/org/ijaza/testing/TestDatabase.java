package org.ijaza.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;
import org.ijaza.launch.DatabaseAddress;

/**
 * A database with the real migrations and the real mappings, without an application server. Services are given
 * {@link #entities()} and called inside {@link #inTransaction}, as the container would. One that is closed is emptied and
 * given to the next test: to migrate and to map takes seconds.
 */
public final class TestDatabase implements AutoCloseable {

    private static final Map<On, Queue<Mapped>> IDLE = Stream.of(On.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> new ConcurrentLinkedQueue<>()));

    private final On kind;
    private final Mapped mapped;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** A migrated database with its entities. */
    private record Mapped(Schema schema, EntityManagerFactory factory, AtomicInteger queries) {}

    /** The embedded one. */
    public TestDatabase() {
        this(On.H2);
    }

    private TestDatabase(On kind) {
        this.kind = kind;
        Mapped idle = IDLE.get(kind).poll();
        this.mapped = idle == null ? mapped(kind) : idle;
    }

    /** An empty one of the kind asked for. */
    public static TestDatabase on(On kind) {
        return new TestDatabase(kind);
    }

    private static Mapped mapped(On kind) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return kind == On.H2
                ? mapped(
                        "jdbc:h2:mem:" + name
                                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                        "sa")
                : mapped(DatabaseAddress.tuned(MariaDb.shared().settings(name).get("IJAZA_DB_URL")), "root");
    }

    private static Mapped mapped(String url, String user) {
        Schema schema = new Schema(url, user);
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.jdbc.url", url);
        properties.put("jakarta.persistence.jdbc.user", user);
        properties.put("jakarta.persistence.jdbc.password", "");
        properties.put("eclipselink.weaving", "false"); // has no agent here: to-one is read at once
        properties.put("eclipselink.logging.logger", "DefaultLogger");
        properties.put("eclipselink.logging.level", "SEVERE");
        properties.put("eclipselink.session-name", url);
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("ijaza", properties);
        AtomicInteger queries = new AtomicInteger();
        count(factory, queries);
        return new Mapped(schema, factory, queries);
    }

    private static void count(EntityManagerFactory factory, AtomicInteger queries) {
        Session session = factory.unwrap(Session.class);
        AbstractSessionLog log = new AbstractSessionLog() {
            @Override
            public void log(SessionLogEntry entry) {
                if (SessionLog.SQL.equals(entry.getNameSpace())) {
                    queries.incrementAndGet();
                }
            }
        };
        log.setLevel(SessionLog.FINE);
        session.setSessionLog(log);
    }

    /** Stands for the entity manager of the transaction that runs in this thread. */
    public EntityManager entities() {
        return standIn(EntityManager.class, (proxy, method, arguments) -> {
            try {
                return method.invoke(current.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Connections that stand for that of the transaction that runs in this thread: closing one does nothing. */
    public DataSource source() {
        return standIn(
                DataSource.class,
                (source, method, arguments) -> ofTransaction(current.get().unwrap(Connection.class)));
    }

    private Connection ofTransaction(Connection own) {
        return standIn(Connection.class, (connection, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                mapped.queries().incrementAndGet();
            }
            return method.getName().equals("close") ? null : method.invoke(own, arguments);
        });
    }

    private static <T> T standIn(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(TestDatabase.class.getClassLoader(), new Class<?>[] {type}, calls));
    }

    /** Runs in a transaction that is committed, or rolled back if this throws; in the one that runs, if one does. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager own = mapped.factory().createEntityManager();
        current.set(own);
        try {
            own.getTransaction().begin();
            T result = work.get();
            own.getTransaction().commit();
            return result;
        } finally {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
            own.close();
            current.remove();
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** The number of rows of a table. */
    public long count(String table) {
        return inTransaction(() -> ((Number) entities()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    /** Statements sent to the database so far. */
    public int statements() {
        return mapped.queries().get();
    }

    @Override
    public void close() {
        mapped.schema().renew();
        IDLE.get(kind).add(mapped);
    }
}

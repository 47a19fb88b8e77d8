package org.ijaza.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TimeZone;

/** The program that a person or a container starts. Exit code 0 after an ordinary stop, 1 if it cannot start. */
public final class Launcher {

    private static final int MOST_CONNECTIONS = 20_000;

    private static final String MANY_TYPES = "text/html,text/css,text/plain,application/javascript,"
            + "application/json,application/problem+json,image/svg+xml,application/xhtml+xml";

    private static final String SERVER = "server";

    private static final System.Logger LOG = System.getLogger(Launcher.class.getName());

    private final Settings settings;
    private final PrintStream console;
    private FileChannel dataLock;

    private Launcher(Settings settings, PrintStream console) {
        this.settings = settings;
        this.console = console;
    }

    public static void main(String... arguments) {
        // whatever the machine's zone: times are kept in UTC, and said in the reader's zone
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        PrintStream console = System.out;
        try {
            new Launcher(Settings.from(System.getenv()), console).start();
        } catch (CannotStart problem) {
            console.println("Ijaza cannot start: " + problem.getMessage());
            // The server's threads are no daemons: only an explicit exit ends them, and carries the code.
            System.exit(1);
        }
    }

    private void start() throws CannotStart {
        requirePort();
        requireFolders();
        claimData();
        Path log = quieten();
        tellTheApplication();
        try {
            server().bootStrap();
        } catch (BootstrapException e) {
            LOG.log(System.Logger.Level.ERROR, "the server did not come up", e);
            throw new CannotStart("the server did not come up; see " + log);
        }
        String problem = System.getProperty("ijaza.start.problem");
        if (problem != null) {
            throw new CannotStart(problem);
        }
        if (System.getProperty("ijaza.start.ready") == null) {
            if (StartWatch.databaseProblem() != null) {
                throw new CannotStart("the database cannot be reached (" + StartWatch.databaseProblem()
                        + "); is it running, and are IJAZA_DB_URL, IJAZA_DB_USER and IJAZA_DB_PASSWORD right?");
            }
            throw new CannotStart("the application did not come up; see " + log);
        }
        console.println();
        console.println("Ijaza is ready: " + settings.url());
        console.println(System.getProperty("ijaza.start.notice", "").stripTrailing());
        console.println("Ctrl-C stops it.");
        console.println();
    }

    private PayaraMicro server() throws CannotStart {
        registerUnpackedServer();
        PayaraMicro server = PayaraMicro.getInstance();
        server.setHttpPort(settings.port())
                .setNoHazelcast(true)
                .setPrintLogo(false)
                .setRootDir(serverFolder().toFile())
                .setMinHttpThreads(8)
                .setMaxHttpThreads(64)
                .setPreBootHandler(this::configure)
                .addDeploymentFile(beside("ROOT.war").toFile());
        server.setLogPropertiesFile(logProperties().toFile());
        return server;
    }

    /**
     * Takes the server from the folder beside, into which the build has unpacked it, as the server's own launcher for
     * unpacked folders does: classes come from plain jars then, which starts in two thirds of the time, and a class
     * archive ({@code -XX:SharedArchiveFile}) can hold them.
     */
    private static void registerUnpackedServer() throws CannotStart {
        Path folder = beside(SERVER);
        System.setProperty(
                "fish.payara.micro.BootJar",
                folder.resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", folder.toString());
        try {
            // the implementation is on the class path, but in no jar that we compile against
            Object server = Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("getInstance")
                    .invoke(null);
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot) server);
        } catch (ReflectiveOperationException e) {
            LOG.log(System.Logger.Level.ERROR, "no server in " + folder, e);
            throw new CannotStart("the server is missing in " + folder + "; build again with ./mvnw package");
        }
    }

    private void configure(AdminCommandRunner runner) {
        String http = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        runner.run("set", http + "compression=on");
        runner.run("set", http + "compressable-mime-type=" + MANY_TYPES);
        runner.run("set", http + "compression-min-size-bytes=1024");
        runner.run("set", http + "xpowered-by=false");
        runner.run("set", http + "server-header=false");
        // thousands begin an examination at once: they wait a little in place of being hung up on (4,096 are usual)
        runner.run(
                "set",
                "configs.config.server-config.network-config.transports.transport.tcp.max-connections-count="
                        + MOST_CONNECTIONS);
        runner.run(
                "set",
                "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-queue-size="
                        + MOST_CONNECTIONS);
        runner.run(
                "set",
                "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + settings.address());
        runner.run("set", "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
    }

    private void requirePort() throws CannotStart {
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.address()))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart("port " + settings.port()
                    + " is taken or may not be used; stop what uses it, or set IJAZA_PORT to another");
        }
    }

    private void requireFolders() throws CannotStart {
        try {
            Files.createDirectories(settings.data().resolve("log"));
            Files.delete(Files.createTempFile(settings.data(), "writable", null));
        } catch (IOException e) {
            throw new CannotStart("the data folder " + settings.data()
                    + " cannot be written to; make it writable, or set IJAZA_DATA to another");
        }
        for (Path folder : new Path[] {settings.courses(), settings.certificates()}) {
            if (!Files.isDirectory(folder)) {
                throw new CannotStart("the folder " + folder
                        + " is missing; start in the project's folder, or set IJAZA_COURSES and IJAZA_CERTIFICATES");
            }
        }
    }

    /** The lock is held until the process ends, however it ends; two servers would spoil each other's files. */
    private void claimData() throws CannotStart {
        try {
            dataLock = FileChannel.open(
                    settings.data().resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (dataLock.tryLock() == null) {
                throw new CannotStart("another Ijaza uses the data folder " + settings.data()
                        + "; stop it, or set IJAZA_DATA to another");
            }
        } catch (IOException e) {
            throw new CannotStart("the data folder " + settings.data() + " cannot be locked");
        }
    }

    /** Sends what the server and its libraries print to a file, and answers where their log is. */
    private Path quieten() throws CannotStart {
        Path folder = settings.data().resolve("log");
        if (settings.logToConsole()) {
            return Path.of("the lines above");
        }
        try {
            PrintStream file =
                    new PrintStream(Files.newOutputStream(folder.resolve("start.log")), true, StandardCharsets.UTF_8);
            System.setOut(file);
            System.setErr(file);
        } catch (IOException e) {
            throw new CannotStart("the log in " + folder + " cannot be written to");
        }
        return folder;
    }

    private void tellTheApplication() throws CannotStart {
        System.setProperty("ijaza.data", settings.data().toString());
        System.setProperty("ijaza.courses", settings.courses().toString());
        System.setProperty("ijaza.certificates", settings.certificates().toString());
        System.setProperty("ijaza.url", settings.url());
        System.setProperty("ijaza.db.driver", settings.dataSourceClass());
        System.setProperty("ijaza.db.url", settings.databaseUrl());
    }

    /** A new folder for each start: the server deploys twice into one that it finds filled. */
    private Path serverFolder() throws CannotStart {
        Path folder = settings.data().resolve("server");
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
            // its settings and the adapters of its data sources, which it lays there only where it unpacks itself
            Folders.copy(beside(SERVER).resolve("config"), folder.resolve("config"));
            Folders.copy(beside(SERVER).resolve("lib"), folder.resolve("lib"));
            return folder;
        } catch (IOException e) {
            throw new CannotStart("the folder " + folder + " cannot be emptied; is another Ijaza running in it?");
        }
    }

    private Path logProperties() throws CannotStart {
        Path file = settings.data().resolve("log").resolve("logging.properties");
        String pattern = settings.data().resolve("log").resolve("ijaza-%g.log").toString();
        try {
            Files.writeString(
                    file,
                    String.join(
                            "\n",
                            "handlers=java.util.logging."
                                    + (settings.logToConsole() ? "ConsoleHandler" : "FileHandler")
                                    + ",org.ijaza.launch.StartWatch",
                            "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter",
                            "java.util.logging.FileHandler.pattern=" + pattern.replace("\\", "/"),
                            "java.util.logging.FileHandler.limit=10000000",
                            "java.util.logging.FileHandler.count=5",
                            "java.util.logging.FileHandler.append=true",
                            "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                            "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                            ".level=INFO",
                            // expired authorities of the JDK, remarks on descriptors, on our newer H2, on our schema
                            // words
                            "javax.enterprise.system.security.ssl.level=SEVERE",
                            "javax.enterprise.system.tools.deployment.dol.level=SEVERE",
                            "org.flywaydb.level=SEVERE",
                            "com.networknt.schema.level=SEVERE",
                            ""));
            return file;
        } catch (IOException e) {
            throw new CannotStart("the log in " + file.getParent() + " cannot be written to");
        }
    }

    private static Path beside(String name) throws CannotStart {
        try {
            Path own = Path.of(Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new CannotStart("the launcher does not find the folder that it lies in");
        }
    }
}

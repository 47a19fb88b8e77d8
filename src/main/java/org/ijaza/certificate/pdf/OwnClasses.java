package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Runs DSS and the printing with this application's class loader as the thread's. DSS finds its own parts through it,
 * once and for all; called from a thread that is not the application's, such as one of the common pool, it would find
 * nothing and stay unusable until a restart.
 */
final class OwnClasses {

    /**
     * Remembers where the parts that libraries look for are announced: they ask for each document anew, and each time
     * every archive of the application was searched, which was a tenth of what a certificate cost.
     */
    private static final class Remembering extends ClassLoader {

        private static final String ANNOUNCED = "META-INF/services/";

        private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

        Remembering(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.startsWith(ANNOUNCED)) {
                return super.getResources(name);
            }
            try {
                return Collections.enumeration(found.computeIfAbsent(name, this::search));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private List<URL> search(String name) {
            try {
                return Collections.list(super.getResources(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final ClassLoader LOADER = new Remembering(OwnClasses.class.getClassLoader());

    private OwnClasses() {}

    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package org.ijaza.certificate.pdf;

import java.util.function.Supplier;

/**
 * Runs DSS with this application's class loader as the thread's. DSS finds its own parts through it, once and
 * for all; called from a thread that is not the application's, such as one of the common pool, it would find
 * nothing and stay unusable until a restart.
 */
final class OwnClasses {

    private OwnClasses() {}

    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClasses.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

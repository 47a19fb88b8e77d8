package org.ijaza.certificate.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.ijaza.testing.On;

/** A thousand certificates for a list: printed in two languages, sealed, numbered, entered and recorded. */
public final class BatchBench {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 1000;

    private BatchBench() {}

    public static void run(On kind) {
        round(kind, WARM_UP);
        round(kind, MEASURED);
    }

    private static void round(On kind, int people) {
        try (BatchOffice office = new BatchOffice(kind, people)) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long start = System.nanoTime();
            long id = office.check(null);
            double checked = seconds(start);
            office.confirm(id);
            long confirmed = System.nanoTime();
            long processor = system.getProcessCpuTime();
            office.doParts();
            double used = (system.getProcessCpuTime() - processor) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %d certificates: dry run %.1f s, issued in %.1f s, %.1f ms of a processor each%n",
                    kind,
                    people,
                    checked,
                    seconds(confirmed),
                    1000 * used / people);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

package org.ijaza.certificate;

import java.util.Optional;

/**
 * What is looked for in the register, and in which order.
 *
 * @param search words of a name in either script or of a number, as typed; blank for all
 * @param kind id of a kind of certificate, if only one is wanted
 * @param standing as of today, if only one is wanted
 * @param order by what the rows are sorted
 * @param first index of the first row wanted, from 0
 * @param rows how many rows at most, 1 to 100
 */
public record RegisterQuery(
        String search,
        Optional<String> kind,
        Optional<Standing> standing,
        Order order,
        boolean descending,
        int first,
        int rows) {

    private static final int MOST_ROWS = 100;

    /** What the register can be sorted by; each has an index. */
    public enum Order {
        NUMBER("c.number"),
        HOLDER_ARABIC("c.holder.arabic"),
        HOLDER_LATIN("c.holder.latin"),
        ISSUED("c.issuedAt"),
        VALID_UNTIL("p.validUntil");

        private final String path;

        Order(String path) {
            this.path = path;
        }

        /** In JPQL, of a certificate c and its present period p. */
        String path() {
            return path;
        }
    }

    /** @throws IllegalArgumentException if the first row or their number is out of range */
    public RegisterQuery {
        if (first < 0 || rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("rows out of range");
        }
    }

    /** Whether the certificates' present periods are needed to answer it. */
    boolean asksForPeriod() {
        return standing.isPresent() || order == Order.VALID_UNTIL;
    }

    /** Everything, the newest first. */
    public static RegisterQuery newest(int rows) {
        return new RegisterQuery("", Optional.empty(), Optional.empty(), Order.ISSUED, true, 0, rows);
    }
}

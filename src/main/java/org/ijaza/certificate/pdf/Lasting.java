package org.ijaza.certificate.pdf;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts behind a signed file what is needed to check its signatures later. For each signature it is had whole, or left out;
 * what one of those who signed before could not have is tried again.
 *
 * @param chain of certificates that may lead from a key to a root
 */
public record Lasting(TrustData source, List<X509Certificate> chain) {

    /**
     * Whether a file of ours holds what is needed for each of its signatures.
     *
     * @param file that nobody else has changed
     */
    public static boolean isWhole(byte[] file) {
        List<SignedRange> ranges = SignedRange.in(file);
        ValidationData data = dataIn(file, ranges);
        return ranges.stream().map(Vouching::of).allMatch(vouching -> vouching.filter(found -> found.isIn(data))
                .isPresent());
    }

    /** @return the file itself if there is nothing to add */
    byte[] with(byte[] signed, Instant now) {
        List<SignedRange> ranges = SignedRange.in(signed);
        ValidationData before = dataIn(signed, ranges);
        ValidationData after = ranges.stream()
                .map(Vouching::of)
                .flatMap(Optional::stream)
                .filter(vouching -> !vouching.isIn(before))
                .map(vouching -> source.collect(vouching, chain, now))
                .flatMap(Optional::stream)
                .reduce(before, ValidationData::and);
        return after.parts().size() == before.parts().size() ? signed : ValidationRevision.added(signed, after);
    }

    /** What a file of ours holds for its signatures. */
    static ValidationData dataIn(byte[] file, Collection<SignedRange> ranges) {
        return ranges.stream()
                .sorted(Comparator.comparingInt(SignedRange::end))
                .map(range -> ValidationRevision.at(file, range.end()))
                .flatMap(Optional::stream)
                .map(ValidationRevision::data)
                .reduce(ValidationData.NONE, ValidationData::and);
    }
}

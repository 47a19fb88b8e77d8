package org.ijaza.certificate.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is needed to check signatures when those who vouched for them answer no more (PAdES baseline LT): certificates, and
 * what their issuers said of them at the time. All in DER, each once.
 *
 * @param certificates X.509
 * @param lists of revoked certificates (CRL)
 * @param answers about single certificates (OCSP)
 */
record ValidationData(List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers) {

    static final ValidationData NONE = new ValidationData(List.of(), List.of(), List.of());

    ValidationData {
        certificates = eachOnce(certificates);
        lists = eachOnce(lists);
        answers = eachOnce(answers);
    }

    /**
     * Sorts what lies in a file by what it is.
     *
     * @return empty if one of the parts is none of the three or has more to it, or if none of the certificates vouches for
     *     it
     */
    static Optional<ValidationData> of(List<byte[]> parts) {
        List<byte[]> certificates =
                parts.stream().filter(SignedParts::isCertificate).toList();
        List<byte[]> lists = parts.stream().filter(SignedParts::isList).toList();
        List<byte[]> answers = parts.stream().filter(SignedParts::isAnswer).toList();
        ValidationData data = new ValidationData(certificates, lists, answers);
        return data.parts().size() == parts.size() && SignedParts.vouchForEachOther(data)
                ? Optional.of(data)
                : Optional.empty();
    }

    private static List<byte[]> eachOnce(List<byte[]> parts) {
        Set<byte[]> once = new TreeSet<>(Arrays::compare);
        once.addAll(parts);
        return List.copyOf(once);
    }

    /** In the order in which they lie in a file. */
    List<byte[]> parts() {
        return Stream.of(certificates, lists, answers).flatMap(List::stream).toList();
    }

    ValidationData and(ValidationData more) {
        return new ValidationData(
                both(certificates, more.certificates), both(lists, more.lists), both(answers, more.answers));
    }

    private static List<byte[]> both(List<byte[]> one, List<byte[]> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Whether a certificate is among them. */
    boolean has(byte[] certificate) {
        return certificates.stream().anyMatch(one -> Arrays.equals(one, certificate));
    }
}

package org.ijaza.certificate;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.platform.Folded;

/** By which the register finds a certificate: its number and its holder's names, however somebody writes them. */
final class RegisterText {

    private static final int LONGEST = 300;

    private RegisterText() {}

    static String of(CertificateNumber number, PersonNames holder) {
        String folded = Folded.of(Stream.of(number.toString(), holder.getArabic(), holder.getLatin())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        return folded.substring(0, Math.min(folded.length(), LONGEST));
    }
}

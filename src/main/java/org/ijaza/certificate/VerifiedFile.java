package org.ijaza.certificate;

import java.util.Optional;
import org.ijaza.certificate.pdf.SealFinding.Verdict;

/**
 * What verification says of an uploaded file.
 *
 * @param verdict whether it is ours and unaltered
 * @param certificate what the register says of it; empty unless it is genuine
 */
public record VerifiedFile(Verdict verdict, Optional<Verified> certificate) {

    public boolean isGenuine() {
        return verdict == Verdict.GENUINE;
    }
}

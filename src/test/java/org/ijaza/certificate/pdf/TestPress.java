package org.ijaza.certificate.pdf;

/** The trainer's kind, the press and a seal, for tests of what is issued with them. */
public final class TestPress {

    public static final CertificateKind TRAINER = CertificateKind.read(Sheets.TRAINER);
    public static final Press PRESS = Workshop.PRESS;
    public static final Seal SEAL = new Seal(Workshop.KEY);

    private TestPress() {}
}

package org.ijaza.certificate.pdf;

/** The centre for which somebody signs with the centre's own key. */
public enum Signer {
    /** The centre that decided. */
    CENTRE,
    /** The national centre of the country that decided. */
    NATIONAL,
    /** The regional centre. */
    REGION
}

package org.ijaza.certificate.log;

import org.ijaza.certificate.log.verify.LogKey;

/** The key by which the region stands for the log. */
public interface HeadSigner {

    /** By which anyone checks what it signs. */
    LogKey logKey();

    /** Signs with SHA-256 and the key's own algorithm. */
    byte[] sign(byte[] content);
}

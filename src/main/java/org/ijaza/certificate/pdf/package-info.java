/**
 * How a certificate becomes a file and how a file is recognised as one of ours: kinds of certificates read
 * from {@code certificates/}, the press that prints a sheet as PDF/A-3a and PDF/UA-1, the key, the seal
 * (PAdES) and its check. Plain Java: knows no database, no container and no network.
 */
package org.ijaza.certificate.pdf;

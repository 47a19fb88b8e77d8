package org.ijaza.certificate.pdf;

/**
 * Somebody who signs a certificate.
 *
 * @param signatory for whom
 * @param signer who, as it will be seen
 * @param layout the languages of the sheet
 * @param country whose customs the date follows, ISO 3166-1 alpha-2
 */
public record Hand(Signatory signatory, PersonName signer, Layout layout, String country) {}

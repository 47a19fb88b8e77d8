package org.ijaza.centre.contact;

/**
 * The contacts of a country are not what they were.
 *
 * @param country ISO 3166-1 alpha-2 code
 */
public record ContactsChanged(String country) {}

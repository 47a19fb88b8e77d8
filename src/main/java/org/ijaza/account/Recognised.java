package org.ijaza.account;

import org.ijaza.platform.Language;

/** Whom a device's token stands for: what every request needs to know of the person. */
public record Recognised(long deviceId, long personId, String country, Language language) {}

package org.ijaza.platform.web;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;

/** The time zone of a country; the participating ones have one each. */
final class Zones {

    private static final ConcurrentHashMap<String, ZoneId> BY_COUNTRY = new ConcurrentHashMap<>();

    private Zones() {}

    /** The country's zone by ICU's data, UTC if it has none. */
    static ZoneId of(String country) {
        return BY_COUNTRY.computeIfAbsent(
                country,
                code -> TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
                        .findFirst()
                        .map(ZoneId::of)
                        .orElse(ZoneId.of("UTC")));
    }
}

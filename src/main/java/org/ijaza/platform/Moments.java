package org.ijaza.platform;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/** Writes moments as a country does, by its clocks. The participating countries have one time zone each. */
public final class Moments {

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final ConcurrentHashMap<String, ZoneId> ZONES = new ConcurrentHashMap<>();

    private Moments() {}

    /** Date and time to the minute. */
    public static String written(Instant moment, Language language, String country) {
        ZonedDateTime there = moment.atZone(zoneOf(country));
        Locale locale = language.localeIn(country);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(there);
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale);
        return switch (language) {
                // the JDK's data put a Latin comma between Arabic words
            case AR -> day + "، " + time.format(there);
                // they have "2:17 PM" for fr-TN, which nobody writes in French
            case FR -> day + ", " + HOURS_AND_MINUTES.format(there);
            case EN -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .localizedBy(locale)
                    .format(there);
        };
    }

    /** The country's zone by ICU's data, UTC if it has none. */
    public static ZoneId zoneOf(String country) {
        return ZONES.computeIfAbsent(
                country,
                code -> TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
                        .findFirst()
                        .map(ZoneId::of)
                        .orElse(ZoneId.of("UTC")));
    }
}

package org.ijaza.certificate.pdf;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ijaza.platform.Language;

/** Dates and numbers as a country writes them: 15 مارس 2026 in Tunis, ١٥ آذار ٢٠٢٦ in Amman. */
public final class CustomaryDate {

    private final Locale locale;

    /** @param country ISO 3166-1 alpha-2 code */
    public CustomaryDate(Language language, String country) {
        this.locale = language.localeIn(country);
    }

    /** With the month's name; the first of a month in French as {@code 1er}. */
    public String of(LocalDate date) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(date);
        return locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1
                ? written.replaceFirst("^1 ", "1er ")
                : written;
    }

    public String of(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}

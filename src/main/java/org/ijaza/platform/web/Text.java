package org.ijaza.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Moments;
import org.ijaza.platform.Texts;

/** Words, numbers and dates in the reader's language and after the customs of the reader's country. */
@Named
@RequestScoped
public class Text {

    private static final List<Language> LANGUAGES = List.of(Language.values());

    /** Looked up once: it finds the request's own by itself, and looking it up costs as much as writing a line. */
    private static final class Everywhere {
        static final Text TEXT = CDI.current().select(Text.class).get();

        private Everywhere() {}
    }

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    /** For what no beans are injected into; the same for all requests. */
    public static Text current() {
        return Everywhere.TEXT;
    }

    /** A message with its placeholders filled; messages without any are simply {@code #{msg['key']}}. */
    public String of(String key, Object... arguments) {
        return Messages.text(caller.locale(), key, arguments);
    }

    /** The same, with the values in a list. */
    public String ofList(String key, List<?> arguments) {
        return of(key, arguments.toArray());
    }

    /** The reader's version of a text. */
    public String in(Texts texts) {
        return texts.in(caller.language());
    }

    /** Day, month in letters, year. */
    public String date(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(caller.locale())
                        .format(instant.atZone(zone()));
    }

    /** A date without a time zone to mind: day, month in letters, year. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(caller.locale())
                .format(day);
    }

    /** Date and time to the minute. */
    public String dateTime(Instant instant) {
        return instant == null ? "" : Moments.written(instant, caller.language(), caller.country());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(caller.locale()).format(number);
    }

    /** @param places digits behind the decimal sign, all of them written */
    public String decimal(double number, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(caller.locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }

    /** @param percent 0 to 100 */
    public String percent(long percent) {
        return NumberFormat.getPercentInstance(caller.locale()).format(percent / 100.0);
    }

    /** The reader's language, to ask others for their text in it. */
    public Language getSpoken() {
        return caller.language();
    }

    public String getLanguage() {
        return caller.language().code();
    }

    /** For the view's locale and the page's {@code lang}. */
    public Locale getLocale() {
        return caller.locale();
    }

    public String getDirection() {
        return caller.language().direction();
    }

    /** All languages, for the switch. */
    public List<Language> getLanguages() {
        return LANGUAGES;
    }

    /** Where the switch to a language leads: to this very page, with whatever stands in its address. */
    public String addressIn(Language language) {
        boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        Object query =
                forwarded ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) : request.getQueryString();
        return "?" + (query == null ? "" : query + "&") + LanguageFilter.PARAMETER + "=" + language.code();
    }

    public boolean speaks(Language language) {
        return caller.language() == language;
    }

    /** The time zone that times are written in. */
    public ZoneId zone() {
        return Moments.zoneOf(caller.country());
    }
}

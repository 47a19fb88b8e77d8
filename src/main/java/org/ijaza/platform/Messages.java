package org.ijaza.platform;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of the bundles {@code messages_ar}, {@code messages_fr}, {@code messages_en}. Placeholders and plurals
 * are ICU's ({@code {0,plural,one{…} few{…} other{…}}}), since Arabic has six plural forms.
 */
public final class Messages {

    /** Base name of the bundles. */
    public static final String BUNDLE = "messages";

    /** What was made of a text with placeholders in a locale: taking one apart costs more than filling it. */
    private static final ConcurrentHashMap<Locale, ConcurrentHashMap<String, MessageFormat>> FORMATS =
            new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The text of a key, its placeholders filled.
     *
     * @param locale language and country; numbers and dates in the text follow it
     * @throws MissingResourceException if the key is unknown
     */
    public static String text(Locale locale, String key, Object... arguments) {
        if (arguments.length == 0) {
            return pattern(locale, key);
        }
        MessageFormat format = FORMATS.computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, any -> new MessageFormat(pattern(locale, key), locale));
        // formats are not made for several threads at once
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static String pattern(Locale locale, String key) {
        return ResourceBundle.getBundle(
                        BUNDLE, Locale.forLanguageTag(locale.getLanguage()), Messages.class.getClassLoader())
                .getString(key);
    }
}

package org.ijaza.platform;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts of the bundles {@code messages_ar}, {@code messages_fr}, {@code messages_en}. Placeholders and plurals
 * are ICU's ({@code {0,plural,one{…} few{…} other{…}}}), since Arabic has six plural forms.
 */
public final class Messages {

    /** Base name of the bundles. */
    public static final String BUNDLE = "messages";

    private Messages() {}

    /**
     * The text of a key, its placeholders filled.
     *
     * @param locale language and country; numbers and dates in the text follow it
     * @throws MissingResourceException if the key is unknown
     */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(
                        BUNDLE, Locale.forLanguageTag(locale.getLanguage()), Messages.class.getClassLoader())
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}

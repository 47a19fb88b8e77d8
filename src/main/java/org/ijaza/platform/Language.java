package org.ijaza.platform;

import java.util.Locale;
import java.util.Optional;

/** The three languages that every text of the platform exists in. */
public enum Language {
    AR("العربية", true),
    FR("Français", false),
    EN("English", false);

    private final String ownName;
    private final boolean rightToLeft;

    Language(String ownName, boolean rightToLeft) {
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** The ISO 639-1 code in lower case: {@code ar}, {@code fr}, {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language's name in itself, for language switches. */
    public String ownName() {
        return ownName;
    }

    /** The writing direction as HTML has it: {@code rtl} or {@code ltr}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /**
     * The locale for numbers and dates. The country matters: January 2026 is جانفي in Tunisia, يناير in
     * Morocco and كانون الثاني in Jordan, where digits differ too; plain Arabic is wrong in all of them.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    public Locale localeIn(String country) {
        return new Locale.Builder().setLanguage(code()).setRegion(country).build();
    }

    /** The language of a code such as {@code fr} or {@code fr-TN}, if it is one of the three. */
    public static Optional<Language> of(String code) {
        if (code == null || code.length() < 2) {
            return Optional.empty();
        }
        String primary = Locale.forLanguageTag(code).getLanguage();
        for (Language language : values()) {
            if (language.code().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

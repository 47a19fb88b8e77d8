package org.ijaza.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Objects;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;

/**
 * A person's name as certificates show it: in Arabic script, in Latin script, or in both. Letters, spaces,
 * hyphens, apostrophes and points only, so that no name can hide a link, a number or a change of direction.
 */
@Embeddable
public class PersonNames {

    /** Most characters that a name may have. */
    public static final int LONGEST = 120;

    private static final String OTHER_CHARACTERS = " -'’ʼ.";

    @Column(name = "name_arabic")
    private String arabic;

    @Column(name = "name_latin")
    private String latin;

    protected PersonNames() {}

    /**
     * @param arabic in Arabic script, or blank
     * @param latin in Latin script, or blank
     * @throws Invalid if both are blank, one is too long, or has other characters than a name in its script has
     */
    public PersonNames(String arabic, String latin) {
        this.arabic = checked("nameArabic", arabic, Character.UnicodeScript.ARABIC);
        this.latin = checked("nameLatin", latin, Character.UnicodeScript.LATIN);
        if (this.arabic == null && this.latin == null) {
            throw new Invalid("nameArabic", "account.name.missing");
        }
    }

    /** In Arabic script, null if not given. */
    public String getArabic() {
        return arabic;
    }

    /** In Latin script, null if not given. */
    public String getLatin() {
        return latin;
    }

    /** In the language's script if there is one, else in the other. */
    public String in(Language language) {
        boolean preferArabic = language == Language.AR;
        return arabic != null && (preferArabic || latin == null) ? arabic : latin;
    }

    private static String checked(String field, String name, Character.UnicodeScript script) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String tidy = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("[ \\u00A0]+", " ");
        if (tidy.length() > LONGEST) {
            throw new Invalid(field, "account.name.tooLong", LONGEST);
        }
        boolean fits = tidy.codePoints().allMatch(character -> belongs(character, script));
        if (!fits || tidy.codePoints().noneMatch(Character::isLetter)) {
            throw new Invalid(
                    field,
                    script == Character.UnicodeScript.ARABIC ? "account.name.notArabic" : "account.name.notLatin");
        }
        return tidy;
    }

    private static boolean belongs(int character, Character.UnicodeScript script) {
        if (OTHER_CHARACTERS.indexOf(character) >= 0) {
            return true;
        }
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        Character.UnicodeScript own = Character.UnicodeScript.of(character);
        return Character.isLetter(character) && own == script
                || mark && (own == script || own == Character.UnicodeScript.INHERITED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonNames names
                && Objects.equals(arabic, names.arabic)
                && Objects.equals(latin, names.latin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(arabic, latin);
    }
}

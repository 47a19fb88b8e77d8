package org.ijaza.centre.contact;

import java.util.regex.Pattern;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * What is said of a service, in the three languages where it is read as words. Surrounding space is taken away.
 *
 * @param name of the service, at most 200 characters a language
 * @param purpose what one turns to it for, at most 500
 * @param hours when it is reached, at most 200; may be empty
 * @param phone as it is dialled, at most 100 characters; may be empty if there is an address
 * @param address on the web, beginning with {@code https://} or {@code http://}, at most 300; may be empty if there is
 *     a phone
 */
public record ContactDetails(Texts name, Texts purpose, Texts hours, String phone, String address) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PURPOSE = 500;
    static final int LONGEST_HOURS = 200;
    private static final Pattern PHONE = Pattern.compile("[+*#0-9][-+*#0-9 ().,;/]{1,99}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]{3,290}");

    /** @throws Invalid if something is missing, too long or not of its kind; the field is that of the page */
    public ContactDetails {
        name = checked("name", name, LONGEST_NAME, true);
        purpose = checked("purpose", purpose, LONGEST_PURPOSE, true);
        hours = checked("hours", hours, LONGEST_HOURS, false);
        phone = phone == null ? "" : phone.strip();
        address = address == null ? "" : address.strip();
        if (phone.isEmpty() && address.isEmpty()) {
            throw new Invalid("phone", "contacts.failure.unreachable");
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            throw new Invalid("phone", "contacts.failure.phone");
        }
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new Invalid("address", "contacts.failure.address");
        }
    }

    private static Texts checked(String field, Texts texts, int longest, boolean required) {
        return new Texts(
                checked(field, texts, Language.AR, longest, required),
                checked(field, texts, Language.FR, longest, required),
                checked(field, texts, Language.EN, longest, required));
    }

    private static String checked(String field, Texts texts, Language language, int longest, boolean required) {
        String text = texts.in(language).strip();
        String at = field + language.name().charAt(0) + language.code().substring(1);
        if (required && text.isEmpty()) {
            throw new Invalid(at, "contacts.failure.missing");
        }
        if (text.length() > longest) {
            throw new Invalid(at, "contacts.failure.tooLong", longest);
        }
        return text;
    }
}

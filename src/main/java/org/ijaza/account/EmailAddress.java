package org.ijaza.account;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ijaza.platform.Invalid;

/** An e-mail address in the one form that accounts are kept under: trimmed and in lower case. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    // what every mail server takes; whether it exists only the confirmation shows
    private static final Pattern FORM = Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]+");

    /** @throws Invalid (field {@code email}) if it cannot be an e-mail address */
    public EmailAddress {
        text = Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new Invalid("email", "account.email.invalid");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

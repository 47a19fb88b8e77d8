package org.ijaza.account.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** A path on this site that somebody may be sent on to; an address elsewhere never is. */
record LocalPath(String text) {

    // one slash, then no second slash or backslash, which browsers read as another host; no control characters
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");
    private static final int LONGEST = 2000;

    /** The path, if it is one on this site. */
    static Optional<LocalPath> of(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new LocalPath(text))
                : Optional.empty();
    }
}

package org.ijaza.centre.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.centre.SearchText;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;

/** What a list of people says of each. */
public enum Column {
    EMAIL("email", "e-mail", "mail"),
    NAME_ARABIC("name_arabic", "name-ar", "name_ar"),
    NAME_LATIN("name_latin", "name-latin", "name_la"),
    COUNTRY("country", "pays"),
    LANGUAGE("language", "langue"),
    ROLES("roles", "role");

    private final List<String> ids;

    Column(String... ids) {
        this.ids = List.of(ids);
    }

    /** Its heading in a file for speakers of this language. */
    public String headingIn(Language language) {
        return Messages.text(localeOf(language), "centre.csv.column." + name());
    }

    /** The column with this heading, in any of the three languages or by its English id. */
    static Optional<Column> headed(String heading) {
        String sought = SearchText.folded(heading).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.names().anyMatch(sought::equals))
                .findFirst();
    }

    private Stream<String> names() {
        return Stream.concat(
                ids.stream(),
                Arrays.stream(Language.values()).map(this::headingIn).map(SearchText::folded));
    }

    static Locale localeOf(Language language) {
        return language.localeIn(Caller.DEFAULT_COUNTRY);
    }
}

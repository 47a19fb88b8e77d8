package org.ijaza.centre.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Role;
import org.ijaza.centre.SearchText;
import org.ijaza.centre.invitation.Guest;
import org.ijaza.platform.Country;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;

/** Makes the person to be invited out of the cells of a line: the rules are those of the forms. */
final class GuestReader {

    // what a spreadsheet would run as a formula; no name and no address of ours begins so
    private static final Pattern FORMULA = Pattern.compile("^[\\t\\r]|^\\s*[=+\\-@＝＋－＠]");
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[|;,،]");

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    /** @param taking the countries that take part */
    GuestReader(List<Country> taking) {
        for (Country country : taking) {
            countries.put(SearchText.folded(country.getCode()), country.getCode());
            for (Language language : Language.values()) {
                countries.put(SearchText.folded(country.getName().in(language)), country.getCode());
            }
        }
        for (Language language : Language.values()) {
            languages.put(language.code(), language);
            languages.put(SearchText.folded(language.ownName()), language);
            for (Language reader : Language.values()) {
                String name = Locale.forLanguageTag(language.code()).getDisplayLanguage(Column.localeOf(reader));
                languages.put(SearchText.folded(name), language);
            }
            for (Role role : Role.values()) {
                roles.put(SearchText.folded(role.name()), role);
                roles.put(SearchText.folded(Messages.text(Column.localeOf(language), "role." + role)), role);
            }
        }
    }

    /**
     * The person of a line.
     *
     * @param problems where everything that is wrong with the line is added
     * @return empty if anything is
     */
    Optional<Guest> read(long line, Map<Column, String> cells, List<LineProblem> problems) {
        int before = problems.size();
        Map<Column, String> harmless = new EnumMap<>(cells);
        cells.forEach((column, cell) -> {
            if (FORMULA.matcher(cell).find()) {
                problems.add(LineProblem.of(line, column, "centre.csv.formula"));
                harmless.remove(column);
            }
        });
        Optional<EmailAddress> email =
                checked(line, Column.EMAIL, harmless, problems, () -> new EmailAddress(harmless.get(Column.EMAIL)));
        Optional<PersonNames> names = namesIn(line, cells, harmless, problems);
        Optional<String> country = known(line, Column.COUNTRY, harmless, countries, problems);
        Optional<Language> language = known(line, Column.LANGUAGE, harmless, languages, problems);
        Set<Role> offered = rolesIn(line, harmless.getOrDefault(Column.ROLES, ""), problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Guest(
                email.orElseThrow(),
                names.orElseThrow().getArabic(),
                names.orElseThrow().getLatin(),
                country.orElseThrow(),
                language.orElseThrow(),
                offered));
    }

    /** Each name for itself, so that both are complained of; then both together, since one is enough. */
    private static Optional<PersonNames> namesIn(
            long line, Map<Column, String> cells, Map<Column, String> harmless, List<LineProblem> problems) {
        String arabic = Objects.requireNonNullElse(harmless.get(Column.NAME_ARABIC), "");
        String latin = Objects.requireNonNullElse(harmless.get(Column.NAME_LATIN), "");
        boolean none = cells.getOrDefault(Column.NAME_ARABIC, "").isBlank()
                && cells.getOrDefault(Column.NAME_LATIN, "").isBlank();
        if (none) {
            problems.add(LineProblem.of(line, Column.NAME_ARABIC, "account.name.missing"));
            return Optional.empty();
        }
        int before = problems.size();
        if (!arabic.isBlank()) {
            checked(line, Column.NAME_ARABIC, harmless, problems, () -> new PersonNames(arabic, null));
        }
        if (!latin.isBlank()) {
            checked(line, Column.NAME_LATIN, harmless, problems, () -> new PersonNames(null, latin));
        }
        boolean readable = problems.size() == before && !(arabic.isBlank() && latin.isBlank());
        return readable ? Optional.of(new PersonNames(arabic, latin)) : Optional.empty();
    }

    private Set<Role> rolesIn(long line, String cell, List<LineProblem> problems) {
        Set<Role> offered = EnumSet.noneOf(Role.class);
        for (String name : Arrays.asList(BETWEEN_ROLES.split(cell))) {
            if (name.isBlank()) {
                continue;
            }
            Role role = roles.get(SearchText.folded(name));
            if (role == null) {
                problems.add(LineProblem.of(line, Column.ROLES, "centre.csv.unknown", shortened(name)));
            } else if (role == Role.REGIONAL_ADMINISTRATOR) {
                problems.add(LineProblem.of(line, Column.ROLES, "centre.csv.regional"));
            } else {
                offered.add(role);
            }
        }
        return offered;
    }

    private static <T> Optional<T> known(
            long line, Column column, Map<Column, String> cells, Map<String, T> values, List<LineProblem> problems) {
        String cell = cells.get(column);
        if (cell == null) {
            return Optional.empty();
        }
        T value = values.get(SearchText.folded(cell));
        if (value == null) {
            problems.add(
                    cell.isBlank()
                            ? LineProblem.of(line, column, "centre.csv.missing")
                            : LineProblem.of(line, column, "centre.csv.unknown", shortened(cell)));
        }
        return Optional.ofNullable(value);
    }

    private static <T> Optional<T> checked(
            long line, Column column, Map<Column, String> cells, List<LineProblem> problems, Supplier<T> value) {
        if (!cells.containsKey(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.get());
        } catch (Invalid e) {
            // the only value that such a message takes is how long a name may be
            problems.add(
                    e.arguments().length > 0
                            ? LineProblem.of(line, column, e.key(), PersonNames.LONGEST)
                            : LineProblem.of(line, column, e.key()));
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        String tidy = text.strip();
        return tidy.length() > 40 ? tidy.substring(0, 40) + "…" : tidy;
    }
}

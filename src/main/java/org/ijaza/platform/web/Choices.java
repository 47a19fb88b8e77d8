package org.ijaza.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Country;

/** What forms everywhere let people choose from. */
@Named
@RequestScoped
public class Choices {

    @Inject
    private Countries countries;

    @Inject
    private Caller caller;

    private List<Country> byName;

    /** The countries that take part, by name in the reader's language. */
    public List<Country> getCountries() {
        if (byName == null) {
            Collator collator = Collator.getInstance(caller.locale());
            byName = countries.findActive().stream()
                    .sorted(Comparator.comparing(country -> country.getName().in(caller.language()), collator))
                    .toList();
        }
        return byName;
    }

    /** Name of a country in the reader's language, its code if it does not take part. */
    public String nameOf(String code) {
        return getCountries().stream()
                .filter(country -> country.getCode().equals(code))
                .findFirst()
                .map(country -> country.getName().in(caller.language()))
                .orElse(code);
    }
}

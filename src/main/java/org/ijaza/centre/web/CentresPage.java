package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Centres;
import org.ijaza.centre.Network;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Country;
import org.ijaza.platform.Texts;

/** The network's countries and centres, as tables. */
@Named
@RequestScoped
public class CentresPage {

    @Inject
    private Network network;

    @Inject
    private Centres all;

    @Inject
    private Caller caller;

    @Inject
    private ExternalContext external;

    private List<Country> countries;
    private String added;

    /**
     * A country of the world that is not in the network.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public record Choice(String code, String name) {}

    @PostConstruct
    void load() {
        countries = network.findCountries();
    }

    public void admit(String code) throws IOException {
        network.admitCountry(code);
        leave();
    }

    public void add() throws IOException {
        admit(added);
    }

    public void retire(String code) throws IOException {
        network.retireCountry(code);
        leave();
    }

    private void leave() throws IOException {
        external.redirect("/centre/countries?done=centre.country");
    }

    public List<Country> getCountries() {
        return countries;
    }

    public List<Centre> getCentres() {
        return all.findAll();
    }

    /** Name of a country in the network, in the reader's language. */
    public String nameOf(String code) {
        return nameOf(countries.stream()
                .filter(country -> country.getCode().equals(code))
                .findFirst()
                .map(Country::getName)
                .orElseGet(() -> Countries.namesOf(code)));
    }

    private String nameOf(Texts name) {
        return name.in(caller.language());
    }

    /** Name of the centre above, empty for the regional one. */
    public String parentOf(Centre centre) {
        return Optional.ofNullable(centre)
                .flatMap(Centre::parent)
                .map(parent -> nameOf(parent.getName()))
                .orElse("");
    }

    /** The countries of the world that are not in the network, by name. */
    public List<Choice> getChoices() {
        Collator order = Collator.getInstance(caller.locale());
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> countries.stream()
                        .noneMatch(country -> country.getCode().equals(code)))
                .map(code -> new Choice(code, nameOf(Countries.namesOf(code))))
                .sorted((one, other) -> order.compare(one.name(), other.name()))
                .toList();
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }
}

package org.ijaza.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The countries. */
@ApplicationScoped
@Transactional
public class Countries {

    @PersistenceContext
    private EntityManager entities;

    /** All of them, by code; those that no longer take part too. */
    public List<Country> findAll() {
        return entities.createQuery("select c from Country c order by c.code", Country.class)
                .getResultList();
    }

    /** Those that take part, by code. */
    public List<Country> findActive() {
        return findAll().stream().filter(Country::isActive).toList();
    }

    /** Whether there is such a country and it takes part. */
    public boolean exists(String code) {
        return find(code).filter(Country::isActive).isPresent();
    }

    /** The country of this code, whether it takes part or not. */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(code).map(known -> entities.find(Country.class, known));
    }

    /**
     * Lets a country take part from now on, for the room that knows who may say so. One that is new gets its names
     * from CLDR.
     *
     * @param code ISO 3166-1 alpha-2
     * @throws Invalid if there is no such country in the world
     */
    public void admit(String code) {
        Optional<Country> known = find(code);
        if (known.isPresent()) {
            known.get().takePart(true);
            return;
        }
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new Invalid("country", "account.country.unknown");
        }
        entities.persist(new Country(code, namesOf(code)));
    }

    /**
     * Lets a country take part no more, for the room that knows who may say so.
     *
     * @throws NotFound if there is none of this code
     */
    public void retire(String code) {
        find(code).orElseThrow(NotFound::new).takePart(false);
    }

    /** The names of any country of the world. */
    public static Texts namesOf(String code) {
        Locale country = new Locale.Builder().setRegion(code).build();
        return new Texts(
                country.getDisplayCountry(Locale.forLanguageTag("ar")),
                country.getDisplayCountry(Locale.FRENCH),
                country.getDisplayCountry(Locale.ENGLISH));
    }
}

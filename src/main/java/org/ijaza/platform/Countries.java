package org.ijaza.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The countries that take part. */
@ApplicationScoped
@Transactional
public class Countries {

    @PersistenceContext
    private EntityManager entities;

    /** All of them, by code. */
    public List<Country> findAll() {
        return entities.createQuery("select c from Country c order by c.code", Country.class)
                .getResultList();
    }

    public boolean exists(String code) {
        return code != null && entities.find(Country.class, code) != null;
    }
}

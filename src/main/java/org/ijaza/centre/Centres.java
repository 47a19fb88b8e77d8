package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ijaza.platform.NotFound;

/** The centres. Their names and places are public. */
@ApplicationScoped
@Transactional
public class Centres {

    @PersistenceContext
    private EntityManager entities;

    /** All of them, by country and kind. */
    public List<Centre> findAll() {
        return entities.createQuery("select c from Centre c order by c.country, c.id", Centre.class)
                .getResultList();
    }

    /** @throws NotFound if there is none of this id */
    public Centre getCentre(long id) {
        Centre centre = entities.find(Centre.class, id);
        if (centre == null) {
            throw new NotFound();
        }
        return centre;
    }

    /** The one in Tunis. */
    public Centre getRegional() {
        return entities.createQuery("select c from Centre c where c.kind = :kind order by c.id", Centre.class)
                .setParameter("kind", CentreKind.REGIONAL)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the migrations make the regional centre"));
    }

    /** The centre that answers for people of a country: its national one, the regional one where there is none. */
    public Centre nationalOf(String country) {
        return entities.createQuery(
                        "select c from Centre c where c.kind = :kind and c.country = :country and c.closedOn is null order by c.id",
                        Centre.class)
                .setParameter("kind", CentreKind.NATIONAL)
                .setParameter("country", country)
                .getResultStream()
                .findFirst()
                .orElseGet(this::getRegional);
    }
}

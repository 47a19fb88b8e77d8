package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.ijaza.platform.Caller;

/** The seats of people in sittings, as candidates see them. */
@ApplicationScoped
@Transactional
public class Seats {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    protected Seats() {}

    /** The seat that the caller has to take to begin this test: as long as there is one, the test begins no other way. */
    public Optional<Seat> findOwn(Blueprint test) {
        return findOf(caller.signedIn(), test);
    }

    /** When a person may begin a test: who has a seat in a sitting does so whenever that is open. */
    Window windowOf(long personId, Blueprint test) {
        return test.window().isAlways() ? test.window() : windowOf(findOf(personId, test), test);
    }

    /** The same, of somebody whose seat is known, or known not to be there. */
    static Window windowOf(Optional<Seat> seat, Blueprint test) {
        return seat.isPresent() ? Window.ALWAYS : test.window();
    }

    /** The seat of a person in a sitting that is not over and in which they have not begun. */
    Optional<Seat> findOf(long personId, Blueprint test) {
        return entities.createQuery(
                        "select s from Seat s join fetch s.sitting t where s.person.id = :person and s.attempt is null"
                                + " and t.closedAt is null and t.courseCode = :course and t.testCode = :test"
                                + " order by t.startsAt, t.id",
                        Seat.class)
                .setParameter("person", personId)
                .setParameter("course", test.courseCode())
                .setParameter("test", test.code())
                .getResultStream()
                .findFirst();
    }
}

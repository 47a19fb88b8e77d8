package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.ijaza.cohort.CourseCompleted;

/** A candidacy for which only a course was missing is ready for the decision as soon as the course is completed. */
@ApplicationScoped
@Transactional
public class Readiness {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Cases cases;

    protected Readiness() {}

    void onCourseCompleted(@Observes CourseCompleted completed) {
        entities.flush(); // what was completed just now is looked up
        entities.createQuery(
                        "select c from Candidacy c where c.personId = :person and c.state = :state", Candidacy.class)
                .setParameter("person", completed.personId())
                .setParameter("state", CandidacyState.PREPARATION)
                .getResultStream()
                .filter(cases::isComplete)
                .forEach(one -> cases.keep(cases.hold(one), CandidacyState.PREPARATION, "ready"));
    }
}

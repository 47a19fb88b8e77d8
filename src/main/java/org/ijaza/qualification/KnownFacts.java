package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ijaza.cohort.Enrolment;
import org.ijaza.qualification.requirement.Facts;
import org.ijaza.qualification.requirement.Shown;

/** Gathers what is known of a candidate: courses, certificates, and what the candidacy holds. */
@ApplicationScoped
@Transactional
public class KnownFacts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CertificatesHeld certificates;

    @Inject
    private Clock clock;

    protected KnownFacts() {}

    /** Of a person, with what is in the candidacy if there is one. */
    Facts of(long personId, Optional<Candidacy> candidacy, Scheme scheme) {
        List<Enrolment> enrolments = entities.createQuery(
                        "select e from Enrolment e join fetch e.version v join fetch v.course c"
                                + " where e.personId = :person",
                        Enrolment.class)
                .setParameter("person", personId)
                .getResultList();
        return new Known(personId, enrolments, candidacy, scheme, LocalDate.now(clock), certificates);
    }

    /** Of the person of a candidacy. */
    Facts of(Candidacy candidacy, Scheme scheme) {
        return of(candidacy.getPersonId(), Optional.of(candidacy), scheme);
    }

    private record Known(
            long personId,
            List<Enrolment> enrolments,
            Optional<Candidacy> candidacy,
            Scheme scheme,
            LocalDate today,
            CertificatesHeld certificates)
            implements Facts {

        @Override
        public List<Completed> completed() {
            return enrolments.stream()
                    .filter(Enrolment::isCompleted)
                    .map(one -> new Completed(
                            code(one),
                            one.getBestScore(),
                            one.getCompletedAt(),
                            one.getVersion().getHours()))
                    .toList();
        }

        @Override
        public Optional<Integer> score(String course) {
            return enrolments.stream()
                    .filter(one -> code(one).equals(course) && one.getBestScore() != null)
                    .map(Enrolment::getBestScore)
                    .findFirst();
        }

        @Override
        public boolean holds(String certificateKind) {
            return certificates.holds(personId, certificateKind, today);
        }

        @Override
        public List<Shown> shown(String requirement) {
            return candidacy.map(one -> one.shown(requirement)).orElse(List.of());
        }

        @Override
        public boolean isEndorsed() {
            return candidacy.filter(one -> one.has(Act.ENDORSED)).isPresent();
        }

        @Override
        public boolean isReached(String task) {
            return scheme.tasks().stream().filter(one -> one.id().equals(task)).anyMatch(one -> candidacy
                    .filter(own -> own.isReached(one, scheme))
                    .isPresent());
        }

        private static String code(Enrolment enrolment) {
            return enrolment.getVersion().getCourse().getCode();
        }
    }
}

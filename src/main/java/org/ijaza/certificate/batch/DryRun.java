package org.ijaza.certificate.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ijaza.account.EmailAddress;
import org.ijaza.account.Person;
import org.ijaza.certificate.Workshop;
import org.ijaza.certificate.pdf.CertificateKind;
import org.ijaza.certificate.pdf.CertificateKind.Requirement;
import org.ijaza.cohort.Enrolment;

/** Finds out who of a list would get a certificate, and why the others would not. */
@ApplicationScoped
@Transactional
public class DryRun {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Workshop workshop;

    /**
     * What is to be issued.
     *
     * @param issuer id of who asks for it
     */
    record Question(CertificateKind kind, long centreId, long courseId, long issuer) {}

    /** What would come of a list, line by line. */
    List<Finding> of(Question question, List<AddressList.Line> list) {
        List<String> emails = list.stream()
                .flatMap(line -> line.email().stream())
                .map(EmailAddress::text)
                .distinct()
                .toList();
        Map<String, Person> people = new HashMap<>();
        inParts(emails, some -> entities.createQuery(
                        "select m.person from Membership m where m.centre.id = :centre and m.person.email in :emails",
                        Person.class)
                .setParameter("centre", question.centreId())
                .setParameter("emails", some)
                .getResultList()
                .forEach(person -> people.put(person.getEmail(), person)));
        List<Finding> findings = new ArrayList<>();
        for (AddressList.Line line : list) {
            Person person = line.email().map(email -> people.get(email.text())).orElse(null);
            LeftOut why = line.email().isEmpty() ? LeftOut.UNREADABLE : LeftOut.NOT_OF_CENTRE;
            findings.add(new Finding(line.written(), person, null, person == null ? why : null));
        }
        return judged(question, findings);
    }

    /** What would come of everybody of the centre who is enrolled in the course; the longest lists are cut. */
    List<Finding> ofEverybody(Question question) {
        List<Finding> findings = entities.createQuery(
                        "select m.person from Membership m, Enrolment e where m.centre.id = :centre"
                                + " and e.personId = m.person.id and e.course.id = :course order by m.id",
                        Person.class)
                .setParameter("centre", question.centreId())
                .setParameter("course", question.courseId())
                .setMaxResults(AddressList.MOST)
                .getResultStream()
                .map(person -> new Finding(null, person, null, null))
                .toList();
        return judged(question, findings);
    }

    /** Whether what stood in the way of nobody when the list was checked still does not. */
    List<Finding> again(Question question, Collection<Person> people) {
        return judged(
                question,
                people.stream()
                        .map(person -> new Finding(null, person, null, null))
                        .toList());
    }

    private List<Finding> judged(Question question, List<Finding> findings) {
        List<Long> ids = findings.stream()
                .map(Finding::person)
                .filter(Objects::nonNull)
                .map(Person::getId)
                .distinct()
                .toList();
        Map<Long, Enrolment> enrolments = enrolments(question, ids);
        Set<Long> certified = certified(question, enrolments.values());
        Set<Long> seen = new HashSet<>();
        return findings.stream()
                .map(finding -> finding.person() == null
                        ? finding
                        : judged(
                                question,
                                finding,
                                enrolments.get(finding.person().getId()),
                                certified,
                                !seen.add(finding.person().getId())))
                .toList();
    }

    private Finding judged(
            Question question, Finding finding, Enrolment enrolment, Set<Long> certified, boolean twice) {
        Person person = finding.person();
        Finding found = new Finding(finding.written(), person, enrolment, null);
        if (twice) {
            return found.leftOut(LeftOut.TWICE);
        }
        if (!person.isActive()) {
            return found.leftOut(LeftOut.INACTIVE);
        }
        if (person.getId() == question.issuer()) {
            return found.leftOut(LeftOut.OWN);
        }
        if (enrolment == null) {
            return found.leftOut(LeftOut.NOT_ENROLLED);
        }
        if (question.kind().requirement() == Requirement.COURSE_COMPLETED && !enrolment.isCompleted()) {
            return found.leftOut(LeftOut.NOT_COMPLETED);
        }
        if (certified.contains(enrolment.getId())) {
            return found.leftOut(LeftOut.ALREADY);
        }
        return workshop.canPrint(person.getNames()) ? found : found.leftOut(LeftOut.UNPRINTABLE);
    }

    private Map<Long, Enrolment> enrolments(Question question, List<Long> people) {
        Map<Long, Enrolment> found = new HashMap<>();
        inParts(people, some -> entities.createQuery(
                        "select e from Enrolment e join fetch e.version where e.course.id = :course and e.personId in :people",
                        Enrolment.class)
                .setParameter("course", question.courseId())
                .setParameter("people", some)
                .getResultList()
                .forEach(enrolment -> found.put(enrolment.getPersonId(), enrolment)));
        return found;
    }

    private Set<Long> certified(Question question, Collection<Enrolment> enrolments) {
        Set<Long> found = new HashSet<>();
        inParts(
                enrolments.stream().map(Enrolment::getId).collect(Collectors.toList()),
                some -> found.addAll(entities.createQuery(
                                "select c.enrolmentId from Certificate c where c.kind = :kind and c.enrolmentId in :enrolments",
                                Long.class)
                        .setParameter("kind", question.kind().id())
                        .setParameter("enrolments", some)
                        .getResultList()));
        return found;
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> work) {
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            work.accept(all.subList(i, Math.min(i + AT_ONCE, all.size())));
        }
    }
}

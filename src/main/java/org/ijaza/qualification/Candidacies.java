package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ijaza.centre.Centres;
import org.ijaza.cohort.Enrolment;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Countries;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;

/** The caller's own way to becoming a trainer. */
@ApplicationScoped
@Transactional
public class Candidacies {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Schemes schemes;

    @Inject
    private Courses courses;

    @Inject
    private Centres centres;

    @Inject
    private Countries countries;

    @Inject
    private Cases cases;

    @Inject
    private Clock clock;

    protected Candidacies() {}

    /** For tests without a container. */
    Candidacies(
            EntityManager entities,
            Caller caller,
            Schemes schemes,
            Courses courses,
            Centres centres,
            Countries countries,
            Cases cases,
            Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.schemes = schemes;
        this.courses = courses;
        this.centres = centres;
        this.countries = countries;
        this.cases = cases;
        this.clock = clock;
    }

    /** What is done, what is missing, who must act; of the newest candidacy, or of one that could begin. */
    public Way getMyWay() {
        Optional<Candidacy> newest = findNewest();
        Scheme scheme = newest.map(c -> schemes.get(c.getSchemeKind(), c.getSchemeVersion()))
                .orElseGet(() -> schemes.getCurrent(Schemes.TRAINER));
        return new Way(scheme, newest, standings(scheme));
    }

    /**
     * Applies: the courses must be completed before.
     *
     * @throws Conflict if a course is missing, or a candidacy is open or granted already
     * @throws Invalid if a country or centre does not exist
     */
    public void apply(Application application) {
        long person = caller.signedIn();
        Scheme scheme = schemes.getCurrent(Schemes.TRAINER);
        if (!new Way(scheme, findNewest(), standings(scheme)).mayApply()) {
            throw new Conflict("candidacy.conflict.apply");
        }
        if (!countries.exists(application.getCountry())) {
            throw new Invalid("country", "account.country.unknown");
        }
        if (centres.findAll().stream().noneMatch(c -> c.getId() == application.getEndorsingCentreId())) {
            throw new Invalid("centre", "candidacy.invalid.centre");
        }
        Candidacy candidacy = new Candidacy(
                scheme,
                person,
                application,
                centres.nationalOf(application.getCountry()).getId(),
                clock.instant());
        try {
            entities.persist(candidacy);
            entities.flush();
        } catch (PersistenceException e) {
            throw new Conflict("candidacy.conflict.apply");
        }
        cases.keep(candidacy, null, "applied");
    }

    /**
     * Adds a file to what will be handed in.
     *
     * @param name as the candidate's computer called it
     * @throws Invalid if it is empty, too large, one too many, or of a kind that is not accepted
     */
    public void addFile(String name, byte[] content) {
        Candidacy candidacy = cases.hold(getMine());
        if (content.length == 0) {
            throw new Invalid("file", "candidacy.invalid.noFile");
        }
        if (content.length > HandedIn.LARGEST) {
            throw new Invalid("file", "candidacy.invalid.large");
        }
        FileKind kind = FileKind.of(content).orElseThrow(() -> new Invalid("file", "candidacy.invalid.kind"));
        HandedIn file = candidacy.add(name, kind, content, clock.instant());
        entities.persist(file);
        entities.flush();
        entities.persist(new HandedInContent(file, content));
        cases.keep(candidacy, candidacy.getState(), "file-added");
    }

    /**
     * Takes a file back before it is handed in.
     *
     * @throws NotFound if there is no such file in what will be handed in
     */
    public void removeFile(long fileId) {
        Candidacy candidacy = cases.hold(getMine());
        HandedIn file = candidacy.filesOf(candidacy.getRound()).stream()
                .filter(own -> own.getId() == fileId)
                .findFirst()
                .orElseThrow(NotFound::new);
        candidacy.remove(file);
        entities.remove(entities.find(HandedInContent.class, fileId));
        entities.flush();
        cases.keep(candidacy, candidacy.getState(), "file-removed");
    }

    /** Hands in what was added. */
    public void handIn() {
        Candidacy candidacy = cases.hold(getMine());
        candidacy.handIn(clock.instant());
        cases.keep(candidacy, CandidacyState.HAND_IN, "handed-in");
    }

    /** Gives up. */
    public void withdraw() {
        Candidacy candidacy = cases.hold(getMine());
        CandidacyState before = candidacy.getState();
        candidacy.withdraw(clock.instant());
        cases.keep(candidacy, before, "withdrawn");
    }

    private Candidacy getMine() {
        return findNewest().orElseThrow(NotFound::new);
    }

    private Optional<Candidacy> findNewest() {
        return entities.createQuery(
                        "select c from Candidacy c where c.personId = :person and c.schemeKind = :kind order by c.id desc",
                        Candidacy.class)
                .setParameter("person", caller.signedIn())
                .setParameter("kind", Schemes.TRAINER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<Way.CourseStanding> standings(Scheme scheme) {
        Set<String> codes =
                scheme.courses().stream().map(Scheme.CompletedCourse::course).collect(Collectors.toSet());
        Map<String, Enrolment> taken = entities.createQuery(
                        "select e from Enrolment e join fetch e.version v join fetch v.course c"
                                + " where e.personId = :person and c.code in :codes",
                        Enrolment.class)
                .setParameter("person", caller.signedIn())
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(e -> e.getVersion().getCourse().getCode(), Function.identity()));
        Map<String, CourseVersion> current = courses.findCurrentVersions().stream()
                .collect(Collectors.toMap(version -> version.getCourse().getCode(), Function.identity()));
        return scheme.courses().stream()
                .map(asked -> Way.CourseStanding.of(
                        asked,
                        Optional.ofNullable(current.get(asked.course())),
                        Optional.ofNullable(taken.get(asked.course()))))
                .toList();
    }
}

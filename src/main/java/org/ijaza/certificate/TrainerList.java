package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotSignedIn;
import org.ijaza.platform.audit.AuditTrail;

/**
 * The public list of trainers: those who agreed to be named and whose licence holds today. Whoever fights trafficking
 * may be at risk, so that nobody stands on it unasked, and a yes can be taken back at once.
 */
@ApplicationScoped
@Transactional
public class TrainerList {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Licences licences;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Which trainers are looked for.
     *
     * @param course code of the course
     * @param country ISO 3166-1 alpha-2 code
     */
    public record Question(Optional<String> course, Optional<Language> language, Optional<String> country) {

        /** All of them. */
        public static Question all() {
            return new Question(Optional.empty(), Optional.empty(), Optional.empty());
        }

        private boolean isAnsweredBy(ListedTrainer trainer) {
            return course.map(trainer.courseCode()::equals).orElse(true)
                    && language.map(trainer.languages()::contains).orElse(true)
                    && country.map(trainer.country()::equals).orElse(true);
        }
    }

    /** By name in the caller's language, one for each course and country that a trainer is licensed for. */
    public List<ListedTrainer> find(Question question) {
        Collator collator = Collator.getInstance(caller.locale());
        return licences.findOfListed().stream()
                .collect(Collectors.groupingBy(
                        licence -> List.of(
                                licence.getCertificate().getPersonId(),
                                licence.getScope().getCourseCode(),
                                licence.getScope().getCountry()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(same -> listed(same).stream())
                .filter(question::isAnsweredBy)
                .sorted(Comparator.comparing(trainer -> trainer.names().in(caller.language()), collator))
                .toList();
    }

    /** One trainer's licences for one course and country, the newest first; nothing if none holds today. */
    private static Optional<ListedTrainer> listed(List<Licence> licences) {
        Map<Language, Licence> today = new LinkedHashMap<>();
        licences.forEach(
                licence -> licence.getLanguagesToday().forEach(language -> today.putIfAbsent(language, licence)));
        Collection<Licence> holding = today.values();
        return holding.stream()
                .findFirst()
                .map(Licence::getCertificate)
                .map(certificate -> new ListedTrainer(
                        certificate.getHolder(),
                        certificate.scope().orElseThrow().getCourseCode(),
                        certificate.getCourse(),
                        new ArrayList<>(today.keySet()).stream().sorted().toList(),
                        certificate.scope().orElseThrow().getCountry(),
                        licences.get(licences.size() - 1).getCertificate().getIssuedOn()));
    }

    /**
     * Whether the caller agreed to be named.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public Optional<TrainerListing> findMine() {
        return Optional.ofNullable(entities.find(TrainerListing.class, caller.signedIn()));
    }

    /**
     * Names the caller from now on.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public void agree() {
        if (findMine().isEmpty()) {
            entities.persist(new TrainerListing(caller.signedIn(), clock.instant()));
            audit.record("listing.agreed", "person:" + caller.signedIn());
        }
    }

    /**
     * Names the caller no more, at once.
     *
     * @throws NotSignedIn if nobody is signed in
     */
    public void takeBack() {
        findMine().ifPresent(listing -> {
            entities.remove(listing);
            audit.record("listing.taken-back", "person:" + caller.signedIn());
        });
    }
}

package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.requirement.Facts;
import org.ijaza.qualification.requirement.Requirement;
import org.ijaza.qualification.requirement.Wording;

/** Shows how far somebody has come on the way through a scheme. Asks for no permission: who calls it has. */
@ApplicationScoped
@Transactional
public class Ways {

    @Inject
    private KnownFacts facts;

    @Inject
    private Courses courses;

    @Inject
    private CertificatesHeld certificates;

    @Inject
    private Clock clock;

    protected Ways() {}

    Way of(Scheme scheme, long personId, Optional<Candidacy> candidacy) {
        Facts known = facts.of(personId, candidacy, scheme);
        Instant now = clock.instant();
        Map<String, CourseVersion> published = courses.findCurrentVersions().stream()
                .collect(Collectors.toMap(version -> version.getCourse().getCode(), Function.identity()));
        Reading reading = new Reading(known, now, published, candidacy);
        return new Way(
                scheme,
                candidacy,
                reading.items(scheme.entry()),
                reading.items(scheme.preparation()),
                reading.said(scheme),
                scheme.mayApply(known, now),
                scheme.mayBegin(known, now),
                now);
    }

    private final class Reading {
        private final Facts known;
        private final Instant now;
        private final Map<String, CourseVersion> published;
        private final Optional<Candidacy> candidacy;

        Reading(Facts known, Instant now, Map<String, CourseVersion> published, Optional<Candidacy> candidacy) {
            this.known = known;
            this.now = now;
            this.published = published;
            this.candidacy = candidacy;
        }

        Map<String, Item.Said> said(Scheme scheme) {
            return scheme.tasks().stream().collect(Collectors.toMap(Requirement::id, task -> said(task.wording())));
        }

        List<Item> items(List<Requirement> requirements) {
            List<Item> items = new ArrayList<>();
            requirements.forEach(one -> add(one, 0, items));
            return items;
        }

        private void add(Requirement one, int depth, List<Item> items) {
            Optional<String> course = one.wording().arguments().stream()
                    .filter(Wording.CourseTitle.class::isInstance)
                    .map(title -> ((Wording.CourseTitle) title).code())
                    .filter(published::containsKey)
                    .findFirst();
            items.add(new Item(
                    one.id(),
                    depth,
                    said(one.wording()),
                    one.find(known, now),
                    course,
                    one.showing(),
                    candidacy.map(own -> own.evidenceFor(one.id())).orElse(List.of())));
            one.parts().forEach(part -> add(part, depth + 1, items));
        }

        private Item.Said said(Wording wording) {
            return new Item.Said(
                    wording.key(),
                    wording.arguments().stream().map(this::resolved).toList());
        }

        private Object resolved(Object argument) {
            if (argument instanceof Wording.CourseTitle title) {
                return Optional.ofNullable(published.get(title.code()))
                        .map(CourseVersion::getTitle)
                        .orElseGet(() -> inEach(title.code()));
            }
            if (argument instanceof Wording.CertificateTitle title) {
                return certificates.findTitle(title.kind()).orElseGet(() -> inEach(title.kind()));
            }
            return argument;
        }

        private Texts inEach(String code) {
            return new Texts(code, code, code);
        }
    }
}

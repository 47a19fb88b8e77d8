package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.account.Person;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.Moments;
import org.ijaza.platform.Settings;
import org.ijaza.platform.job.JobHandler;
import org.ijaza.platform.job.Jobs;
import org.ijaza.platform.mail.Mails;

/** Tells people of the sittings that they have a seat in, and invigilators of those that they watch over. */
@ApplicationScoped
@Transactional
public class SittingMails implements JobHandler {

    private static final String KIND = "sitting-mails";
    private static final int MAILS_A_JOB = 50;
    private static final Duration REMINDED = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jobs jobs;

    @Inject
    private Mails mails;

    @Inject
    private QuestionStore store;

    @Inject
    private VersionBanks banks;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected SittingMails() {}

    /** What there is to tell of a sitting. */
    private enum About {
        PLANNED,
        SOON,
        CANCELLED;

        /** Whether it is still true by the time it is told. */
        boolean isTrueOf(Sitting sitting) {
            return (this == CANCELLED) == sitting.isCancelled() && !sitting.isOver();
        }
    }

    /** Of a sitting that was planned, and of it again a day before it begins. */
    void planned(Sitting sitting, List<Seat> seats) {
        tell(
                sitting.getInvigilator(),
                sitting,
                testOf(sitting),
                "sitting.watch",
                "/teach/sitting?id=" + sitting.getId());
        jobs.queueLittleByLittle(KIND, payloads(About.PLANNED, seats));
        Instant before = sitting.getStartsAt().minus(REMINDED);
        if (before.isAfter(clock.instant())) {
            payloads(About.SOON, seats).forEach(payload -> jobs.queueFor(before, KIND, payload));
        }
    }

    /** Of a sitting that will not take place. */
    void cancelled(Sitting sitting, List<Seat> seats) {
        tell(sitting.getInvigilator(), sitting, testOf(sitting), "sitting.cancelled", "/teach/sitting");
        jobs.queueLittleByLittle(KIND, payloads(About.CANCELLED, seats));
    }

    private static List<String> payloads(About about, List<Seat> seats) {
        return IntStream.iterate(0, first -> first < seats.size(), first -> first + MAILS_A_JOB)
                .mapToObj(first -> seats.stream()
                        .skip(first)
                        .limit(MAILS_A_JOB)
                        .map(seat -> String.valueOf(seat.getId()))
                        .collect(Collectors.joining(",", about + " ", "")))
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Writes the mails of some seats, as far as what they say is still true. */
    @Override
    public void run(String payload) {
        String[] parts = payload.split(" ");
        About about = About.valueOf(parts[0]);
        List<Long> ids = Arrays.stream(parts[1].split(",")).map(Long::valueOf).toList();
        List<Seat> seats = entities.createQuery(
                        "select s from Seat s join fetch s.sitting join fetch s.person"
                                + " where s.id in :ids and s.attempt is null",
                        Seat.class)
                .setParameter("ids", ids)
                .getResultList();
        if (seats.isEmpty() || !about.isTrueOf(seats.get(0).getSitting())) {
            return;
        }
        Sitting sitting = seats.get(0).getSitting();
        Blueprint test = testOf(sitting);
        seats.forEach(seat -> tell(
                seat.person(),
                sitting,
                test,
                "sitting." + about.name().toLowerCase(Locale.ROOT),
                "/learn/course?code=" + sitting.getCourseCode()));
    }

    /** As the newest version of the course has it. */
    private Blueprint testOf(Sitting sitting) {
        long newest = store.getNewestTest(sitting.getCourseCode(), sitting.getTestCode())
                .getId();
        return banks.getOfTest(newest).test(newest);
    }

    /** In the person's language, by the clocks of the person's country. */
    private void tell(Person person, Sitting sitting, Blueprint test, String about, String page) {
        Language language = person.getLanguage();
        Locale locale = language.localeIn(person.getCountry());
        mails.send(
                person.getEmail(),
                language,
                about,
                person.getNames().in(language),
                test.courseTitle().in(language),
                test.title().in(language),
                Moments.written(sitting.getStartsAt(), language, person.getCountry()),
                Optional.ofNullable(sitting.getPlace()).orElseGet(() -> Messages.text(locale, "sittings.remote")),
                settings.url() + page);
    }
}

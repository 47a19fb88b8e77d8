package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.Term;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Failure;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/** Whatever is done to a certificate and whenever: what it is worth on a day follows from periods and acts alone. */
class StandingTest {

    private static final long CERTIFIER = 9;
    private static final int MONTHS_OF_PAUSE = 12;
    private static final LocalDate FIRST = LocalDate.parse("2026-03-15");
    private static final Term TERM = new Term(
            FIRST, LocalDate.parse("2029-03-14"), LocalDate.parse("2028-09-14"), LocalDate.parse("2029-05-14"));
    private static final List<Act> DEEDS =
            List.of(Act.PAUSED, Act.RESUMED, Act.SUSPENDED, Act.REINSTATED, Act.WITHDRAWN, Act.SUPERSEDED);

    /** Something tried some days after what was tried before. */
    record Deed(Act act, int daysLater, int daysOfPause) {}

    @Provide
    Arbitrary<List<Deed>> lives() {
        // what ends a life comes seldom, so that lives are long
        Arbitrary<Act> acts = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(DEEDS.subList(0, 4))), Tuple.of(1, Arbitraries.of(DEEDS.subList(4, 6))));
        return Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 250))
                .as(Deed::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void looking_back_shows_every_day_as_it_was(@ForAll("lives") List<Deed> life) {
        Certificate certificate = certificate();
        Map<LocalDate, Standing> seen = new LinkedHashMap<>();
        LocalDate day = FIRST;
        for (Deed deed : life) {
            for (int i = 0; i < deed.daysLater(); i++) {
                seen.put(day, certificate.standingOn(day));
                day = day.plusDays(1);
            }
            tries(certificate, deed, day);
            seen.put(day, certificate.standingOn(day));
        }
        seen.forEach((then, standing) ->
                assertThat(certificate.standingOn(then)).as("%s", then).isEqualTo(standing));
    }

    @Property(tries = 300)
    void an_act_is_done_exactly_where_the_standing_allows_it(@ForAll("lives") List<Deed> life) {
        Certificate certificate = certificate();
        LocalDate day = FIRST;
        for (Deed deed : life) {
            day = day.plusDays(deed.daysLater());
            boolean allowed = deed.act().isPossibleFrom(certificate.standingOn(day));
            int before = certificate.getActs().size();
            Optional<Failure> failure = tries(certificate, deed, day);
            assertThat(certificate.getActs()).hasSize(before + (failure.isEmpty() ? 1 : 0));
            if (failure.filter(Invalid.class::isInstance).isEmpty()) { // too long a pause is another matter
                assertThat(failure.isEmpty()).as("%s on %s", deed, day).isEqualTo(allowed);
            }
        }
    }

    @Property(tries = 300)
    void nothing_comes_after_the_end_and_no_day_of_rest_is_lost(@ForAll("lives") List<Deed> life) {
        Certificate certificate = certificate();
        LocalDate day = FIRST;
        for (Deed deed : life) {
            day = day.plusDays(deed.daysLater());
            tries(certificate, deed, day);
        }
        LocalDate muchLater = day.plusYears(20);
        Standing end = certificate.standingOn(muchLater);
        assertThat(end).isIn(Set.of(Standing.WITHDRAWN, Standing.SUPERSEDED, Standing.SUSPENDED, Standing.EXPIRED));
        assertThat(certificate.last(Act.WITHDRAWN).isPresent()).isEqualTo(end == Standing.WITHDRAWN);
        assertThat(certificate.last(Act.SUPERSEDED).isPresent()).isEqualTo(end == Standing.SUPERSEDED);
        assertThat(certificate.getTerm().until()).isEqualTo(TERM.until());
        assertThat(certificate.getTerm().graceEnds())
                .isEqualTo(TERM.graceEnds().plusDays(certificate.life().daysPaused(muchLater)));
        assertThat(certificate.life().daysPaused(muchLater)).isLessThanOrEqualTo(366);
    }

    private static Optional<Failure> tries(Certificate certificate, Deed deed, LocalDate day) {
        Instant now = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Keeping keeping = new Keeping(certificate);
        try {
            switch (deed.act()) {
                case PAUSED -> keeping.pause(
                        CERTIFIER, "Leave", day.plusDays(deed.daysOfPause() - 1), MONTHS_OF_PAUSE, now);
                case RESUMED -> keeping.resume(CERTIFIER, now);
                case SUSPENDED -> keeping.suspend(CERTIFIER, "Doubt", now);
                case REINSTATED -> keeping.reinstate(CERTIFIER, "No doubt", now);
                case WITHDRAWN -> keeping.withdraw(CERTIFIER, "Fraud", now);
                default -> Certificate.inPlaceOf(
                        certificate,
                        Act.CORRECTED,
                        new CertificateNumber("TN", 2026, 2),
                        new PersonNames("", "Corrected"),
                        new Granted(certificate.getTerm(), 1),
                        CERTIFIER,
                        now);
            }
            return Optional.empty();
        } catch (Conflict | Invalid refused) {
            return Optional.of(refused);
        }
    }

    private static Certificate certificate() {
        return Certificate.ofGrant(
                new Grant("trainer", 1, 7, 2, 8, new Scope("thb-core", Set.of(Language.AR), "TN")),
                new CertificateNumber("TN", 2026, 1),
                new PersonNames("أحمد", "Ahmed"),
                null,
                new Texts("الأساسيات", "L’essentiel", "The essentials"),
                new Granted(TERM, 1),
                FIRST.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}

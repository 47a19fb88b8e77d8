package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.ijaza.account.PersonNames;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.certificate.validity.Granted;
import org.ijaza.certificate.validity.Term;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.junit.jupiter.api.Test;

/** Who may take a certificate back, and that it is for good. */
class WithdrawalTest {

    private static final long HOLDER = 7;
    private static final long GRANTER = 8;
    private static final long ANOTHER = 9;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Certificate certificate = Certificate.ofGrant(
            new Grant("trainer", 1, HOLDER, 2, GRANTER, new Scope("thb-core", Set.of(Language.AR), "TN")),
            new CertificateNumber("TN", 2026, 1),
            new PersonNames("أحمد", "Ahmed Benaïssa"),
            null,
            new Texts("الأساسيات", "L’essentiel", "The essentials"),
            new Granted(Term.until(LocalDate.parse("2026-11-24"), LocalDate.parse("2029-11-23")), 1),
            NOW);

    @Test
    void another_certifier_withdraws_it_for_good() {
        new Keeping(certificate).withdraw(ANOTHER, "  Granted on forged evidence. ", NOW);

        assertThat(certificate.standing(NOW)).isEqualTo(Standing.WITHDRAWN);
        assertThat(certificate.last(Act.WITHDRAWN).orElseThrow().getReason()).isEqualTo("Granted on forged evidence.");
        assertThat(certificate.last(Act.WITHDRAWN).orElseThrow().personId()).contains(ANOTHER);
        assertThatThrownBy(() -> new Keeping(certificate).withdraw(ANOTHER, "again", NOW))
                .isInstanceOf(Conflict.class);
        assertThat(certificate.last(Act.WITHDRAWN).map(CertificateAct::getAt)).contains(NOW);
    }

    @Test
    void neither_who_granted_it_nor_who_holds_it_withdraws_it() {
        assertThatThrownBy(() -> new Keeping(certificate).withdraw(GRANTER, "reason", NOW))
                .isInstanceOfSatisfying(
                        Forbidden.class, refused -> assertThat(refused.key()).isEqualTo("register.obstacle.granter"));
        assertThatThrownBy(() -> new Keeping(certificate).withdraw(HOLDER, "reason", NOW))
                .isInstanceOfSatisfying(
                        Forbidden.class, refused -> assertThat(refused.key()).isEqualTo("register.obstacle.own"));
        assertThat(certificate.standing(NOW)).isEqualTo(Standing.VALID);
    }

    @Test
    void a_reason_is_asked_for_and_has_a_length() {
        assertThatThrownBy(() -> new Keeping(certificate).withdraw(ANOTHER, " ", NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Keeping(certificate).withdraw(ANOTHER, null, NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Keeping(certificate).withdraw(ANOTHER, "x".repeat(1001), NOW))
                .isInstanceOf(Invalid.class);
        assertThat(certificate.standing(NOW)).isEqualTo(Standing.VALID);
    }

    @Test
    void a_grant_survives_the_queue() {
        Grant grant = new Grant(
                "trainer", 12, HOLDER, 2, GRANTER, new Scope("thb-core", Set.of(Language.FR, Language.AR), "MA"));

        Grant again = Grant.ofPayload(grant.payload());

        assertThat(again.payload()).isEqualTo(grant.payload());
        assertThat(again.candidacyId()).isEqualTo(12);
        assertThat(again.scope().getLanguages()).containsExactly(Language.AR, Language.FR);
        assertThat(again.scope().getCountry()).isEqualTo("MA");
    }
}

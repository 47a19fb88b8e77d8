package org.ijaza.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:10Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    private static final byte[] SECRET = TimeCode.freshSecret();

    private final SecondFactor factor = new SecondFactor(7);

    @Test
    void it_is_on_once_a_code_of_the_proposed_secret_was_shown() {
        factor.propose("locked", NOW);
        assertThat(factor.isOn()).isFalse();
        assertThatThrownBy(() -> factor.confirm(SECRET, "000", NOW)).isInstanceOf(Invalid.class);

        factor.confirm(SECRET, TimeCode.at(SECRET, NOW), NOW);

        assertThat(factor.isOn()).isTrue();
        assertThat(factor.secret()).contains("locked");
        assertThat(factor.proposed(NOW)).isEmpty();
    }

    @Test
    void a_proposal_lasts_half_an_hour() {
        factor.propose("locked", NOW);
        Instant end = NOW.plus(SecondFactor.PROPOSAL_LIFETIME);

        assertThat(factor.proposed(end.minusMillis(1))).isPresent();
        assertThat(factor.proposed(end)).isEmpty();
        assertThatThrownBy(() -> factor.confirm(SECRET, TimeCode.at(SECRET, end), end))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_code_works_once_and_with_it_all_earlier_ones_are_used_up() {
        turnOn();
        String earlier = TimeCode.at(SECRET, LATER.minus(TimeCode.STEP));
        String code = TimeCode.at(SECRET, LATER);

        assertThat(factor.accept(SECRET, code, LATER)).isTrue();
        assertThat(factor.accept(SECRET, code, LATER)).isFalse();
        assertThat(factor.accept(SECRET, code, LATER.plus(TimeCode.STEP))).isFalse();
        assertThat(factor.accept(SECRET, earlier, LATER)).isFalse();
        assertThat(factor.accept(SECRET, TimeCode.at(SECRET, LATER.plus(TimeCode.STEP)), LATER))
                .as("the next code")
                .isTrue();
    }

    @Test
    void the_code_that_confirmed_it_does_not_sign_in_too() {
        turnOn();

        assertThat(factor.accept(SECRET, TimeCode.at(SECRET, NOW), NOW)).isFalse();
    }

    @Test
    void while_another_is_proposed_the_present_one_works() {
        turnOn();
        byte[] other = TimeCode.freshSecret();

        factor.propose("other", LATER);

        assertThat(factor.accept(SECRET, TimeCode.at(SECRET, LATER), LATER)).isTrue();
        factor.confirm(other, TimeCode.at(other, LATER), LATER);
        assertThat(factor.secret()).contains("other");
    }

    @Test
    void what_is_off_accepts_nothing() {
        turnOn();
        factor.turnOff();

        assertThat(factor.accept(SECRET, TimeCode.at(SECRET, LATER), LATER)).isFalse();
    }

    @Test
    void after_a_reset_there_are_two_days_to_set_up_another() {
        turnOn();
        factor.reset(LATER);
        FactorStanding standing = FactorStanding.of(Optional.of(factor), Optional.of(NOW));
        Instant end = LATER.plus(Duration.ofHours(48));

        assertThat(standing.on()).isFalse();
        assertThat(standing.isConfinedAt(end.minusMillis(1))).isFalse();
        assertThat(standing.isConfinedAt(end)).isTrue();
    }

    @Test
    void somebody_without_a_duty_is_never_confined() {
        factor.reset(NOW);

        assertThat(FactorStanding.of(Optional.of(factor), Optional.empty())
                        .isConfinedAt(NOW.plus(Duration.ofDays(900))))
                .isFalse();
    }

    @Test
    void who_has_one_is_never_confined() {
        turnOn();

        FactorStanding standing = FactorStanding.of(Optional.of(factor), Optional.of(NOW));

        assertThat(standing.isRequired()).isTrue();
        assertThat(standing.due()).isEmpty();
        assertThat(standing.isConfinedAt(LATER)).isFalse();
    }

    private void turnOn() {
        factor.propose("locked", NOW);
        factor.confirm(SECRET, TimeCode.at(SECRET, NOW), NOW);
    }
}

package org.ijaza.quiz.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    /** R: quantile(c(1, 2, 4, 8)) gives 1.75, 3 and 5; sd gives 3.095696. */
    @Test
    void quartiles_and_deviation_are_those_of_r() {
        Spread found = Spread.of(8, 1, 4, 2);

        assertThat(found.lower()).isEqualTo(1.75);
        assertThat(found.median()).isEqualTo(3);
        assertThat(found.upper()).isEqualTo(5);
        assertThat(found.mean()).isEqualTo(3.75);
        assertThat(found.deviation()).isCloseTo(3.095696, within(5e-7));
    }

    @Test
    void a_single_number_is_not_spread() {
        assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7, 7, 0));
    }

    @Test
    void no_numbers_have_no_middle() {
        assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
    }
}

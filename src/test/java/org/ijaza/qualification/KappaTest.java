package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KappaTest {

    /**
     * J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), table 1: two judges, 200 cases, three diagnoses; the
     * same numbers are the example of {@code cohen.kappa} in the R package psych. Rows and columns in shares of 200.
     */
    private static final long[][] COHEN_1968 = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    private static final int[][] COHENS_WEIGHTS = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};

    @Test
    void cohens_own_example_comes_out_as_printed() {
        assertThat(Kappa.of(COHEN_1968, (i, j) -> i == j ? 0 : 1).orElseThrow()).isCloseTo(0.492, within(0.0005));
        assertThat(Kappa.of(COHEN_1968, (i, j) -> COHENS_WEIGHTS[i][j]).orElseThrow())
                .isCloseTo(0.348, within(0.0005));
    }

    @Test
    void with_linear_weights_a_wider_difference_is_worse() {
        long[][] near = {{5, 1, 0}, {0, 5, 0}, {0, 0, 5}};
        long[][] far = {{5, 0, 1}, {0, 5, 0}, {0, 0, 5}};

        // near: observed 1/16; expected (6·6 + 5·5 + 5·6 + 5·5 + 2·(6·5 + 5·5)) / 256 = 226/256
        assertThat(Kappa.of(near, Kappa::linear).orElseThrow())
                .isCloseTo(1 - (1 / 16.0) / (226 / 256.0), within(1e-12));
        assertThat(Kappa.of(far, Kappa::linear).orElseThrow())
                .isLessThan(Kappa.of(near, Kappa::linear).orElseThrow());
    }

    @Test
    void who_always_agrees_has_one_and_where_all_is_the_same_nothing_is_said() {
        assertThat(Kappa.of(new long[][] {{3, 0}, {0, 4}}, Kappa::linear)).contains(1.0);
        assertThat(Kappa.of(new long[][] {{7, 0}, {0, 0}}, Kappa::linear)).isEmpty();
        assertThat(Kappa.of(new long[][] {{0, 0}, {0, 0}}, Kappa::linear)).isEmpty();
    }
}

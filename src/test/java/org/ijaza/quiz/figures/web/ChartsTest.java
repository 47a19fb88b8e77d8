package org.ijaza.quiz.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ijaza.quiz.figures.web.Histogram.Bar;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void bars_are_as_high_as_their_counts_and_stand_on_the_ground() {
        List<Bar> bars = Histogram.of(List.of(0, 0, 0, 0, 0, 0, 0, 5, 10, 0)).bars();

        assertThat(bars.get(8).height()).isEqualTo(130);
        assertThat(bars.get(7).height()).isEqualTo(65);
        assertThat(bars).allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(Histogram.HEIGHT));
        assertThat(bars.get(7).x() + bars.get(7).width()).isLessThan(bars.get(8).x());
    }

    @Test
    void the_last_band_holds_the_best_score_too() {
        List<Bar> bars = Histogram.of(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1)).bars();

        assertThat(bars.get(0).until()).isEqualTo(9);
        assertThat(bars.get(9).from()).isEqualTo(90);
        assertThat(bars.get(9).until()).isEqualTo(100);
    }

    @Test
    void without_counts_there_is_nothing_to_draw() {
        assertThat(Histogram.of(List.of()).bars()).isEmpty();
    }

    @Test
    void what_discriminates_better_stands_higher_and_nothing_leaves_the_picture() {
        assertThat(ScatterChart.y(0.5)).isLessThan(ScatterChart.y(0));
        assertThat(ScatterChart.y(1)).isZero();
        assertThat(ScatterChart.y(-1)).isEqualTo(ScatterChart.HEIGHT);
        assertThat(ScatterChart.x(1)).isEqualTo(ScatterChart.WIDTH);
    }
}

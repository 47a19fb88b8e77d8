package org.ijaza.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastUsedTest {

    private final LastUsed<String, Integer> kept = new LastUsed<>(2);

    @Test
    void the_one_unused_for_longest_goes_first() {
        kept.keep("one", 1);
        kept.keep("two", 2);
        kept.find("one");
        kept.keep("three", 3);

        assertThat(kept.find("two")).isEmpty();
        assertThat(kept.find("one")).contains(1);
        assertThat(kept.find("three")).contains(3);
    }

    @Test
    void to_look_for_any_uses_none() {
        kept.keep("one", 1);
        kept.keep("two", 2);

        assertThat(kept.findAny(number -> number == 1)).contains(1);
        kept.keep("three", 3);

        assertThat(kept.find("one")).isEmpty();
    }

    @Test
    void what_is_kept_again_takes_the_place_and_what_is_forgotten_is_gone() {
        kept.keep("one", 1);
        kept.keep("one", 11);
        kept.keep("two", 2);

        assertThat(kept.find("one")).contains(11);
        kept.forget("one");
        assertThat(kept.find("one")).isEmpty();
        assertThat(kept.find("two")).contains(2);
    }
}

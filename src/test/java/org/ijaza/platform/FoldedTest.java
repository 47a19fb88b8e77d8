package org.ijaza.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void a_name_is_found_however_it_is_written() {
        assertThat(Folded.of("أَحْمَد فاطمة إيمان الهدى")).isEqualTo("احمد فاطمه ايمان الهدي");
        assertThat(Folded.of("Ben Aïssa ÉLOÏSE")).isEqualTo("ben aissa eloise");
        assertThat(Folded.words("  ijz-TN-٢٠٢٦  Aïssa ")).containsExactly("ijz-tn-2026", "aissa");
        assertThat(Folded.words("")).isEmpty();
    }

    @Test
    void what_a_search_would_take_for_a_wildcard_stands_for_itself() {
        assertThat(Folded.pattern("50%_!")).isEqualTo("%50!%!_!!%");
    }
}

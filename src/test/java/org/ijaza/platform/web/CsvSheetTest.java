package org.ijaza.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private final StringWriter written = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-cmd", "@SUM(A1)", " =1", "＝1", "\tx"})
    void what_a_spreadsheet_would_run_becomes_text(String formula) throws IOException {
        new CsvSheet(written).row(List.of(formula));

        assertThat(written.toString()).contains("'" + formula);
    }

    @Test
    void numbers_stay_numbers_and_nothing_stays_empty() throws IOException {
        new CsvSheet(written).row(Arrays.asList("س", -0.25, 7L, null, "a,b", "2026-11-24"));

        assertThat(written.toString()).isEqualTo("\uFEFFس,-0.25,7,,\"a,b\",2026-11-24\r\n");
    }
}

package org.ijaza.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV that a spreadsheet opens, and runs nothing of. */
public final class CsvSheet {

    /** Without it Excel takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /** @param writer is begun with, and not closed */
    public CsvSheet(Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.EXCEL);
    }

    /** @param cells texts are made harmless, numbers stay numbers; null is an empty cell */
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvSheet::cell).toList());
    }

    private static Object cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value : harmless(value.toString());
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it, which makes it text. */
    private static String harmless(String text) {
        return text.matches("(?s)\\s*[=+\\-@＝＋－＠\\t\\r].*") ? "'" + text : text;
    }
}

package org.ijaza.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what is in it. */
class FileKindTest {

    @Test
    void documents_pictures_and_texts_are_known_by_their_content() {
        assertThat(FileKind.of(bytes("%PDF-1.7\n"))).contains(FileKind.PDF);
        assertThat(FileKind.of(bytes("# Module\n\nتكييف وطني\n"))).contains(FileKind.TEXT);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains(FileKind.PNG);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("mimetype", "content.xml"))).contains(FileKind.ODT);
    }

    @Test
    void other_archives_macros_and_programs_are_refused() {
        assertThat(FileKind.of(zip("a.txt"))).isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of(new byte[] {'M', 'Z', 0, 3})).isEmpty();
        assertThat(FileKind.of(new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "  <!DOCTYPE html><html></html>",
                "\uFEFF<?xml version=\"1.0\"?><svg/>",
                "Notes\n<script>alert(1)</script>",
                "Notes <IFRAME src=x>",
                " "
            })
    void markup_is_no_text(String content) {
        assertThat(FileKind.of(bytes(content))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : "x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

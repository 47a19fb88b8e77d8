package org.ijaza.course.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FileMergeTest {

    private final Map<String, byte[]> base = files("course.yaml", "1", "a.md", "a", "b.md", "b", "c.md", "c");

    @Test
    void what_only_one_side_changed_is_taken_from_it() {
        FileMerge merge = FileMerge.of(
                base,
                files("course.yaml", "1", "a.md", "ours", "b.md", "b", "new.md", "n"),
                files("course.yaml", "1", "a.md", "a", "b.md", "theirs", "c.md", "c", "other.md", "o"));

        assertThat(merge.isClean()).isTrue();
        assertThat(texts(merge))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("course.yaml", "1", "a.md", "ours", "b.md", "theirs", "new.md", "n", "other.md", "o"));
    }

    @Test
    void a_file_that_both_changed_is_told_and_the_drafts_is_kept() {
        FileMerge merge = FileMerge.of(
                base,
                files("course.yaml", "1", "a.md", "ours", "b.md", "same", "d.md", "x"),
                files("course.yaml", "1", "a.md", "theirs", "b.md", "same", "c.md", "changed", "d.md", "y"));

        assertThat(merge.conflicts()).containsExactly("a.md", "c.md", "d.md");
        assertThat(texts(merge)).containsEntry("a.md", "ours").containsEntry("b.md", "same");
        assertThat(merge.files()).as("removed here, changed there").doesNotContainKey("c.md");
    }

    @Test
    void what_both_removed_is_gone_without_a_word() {
        FileMerge merge = FileMerge.of(base, files("a.md", "a"), files("a.md", "a", "b.md", "b"));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.files()).containsOnlyKeys("a.md");
    }

    private static Map<String, byte[]> files(String... pathsAndTexts) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Map<String, String> texts(FileMerge merge) {
        Map<String, String> texts = new TreeMap<>();
        merge.files().forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }
}

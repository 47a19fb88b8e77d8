package org.ijaza.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlTreeTest {

    static List<Path> ourOwnFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("courses/thb-core"))) {
            return files.filter(file -> file.toString().matches(".*/(course|module|adaptation)\\.yaml"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ourOwnFiles")
    void a_file_of_the_house_is_written_as_it_was(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(YamlTree.read(file.toString(), text).text()).isEqualTo(text);
    }

    @Test
    void whatever_a_text_holds_is_read_again() {
        YamlTree tree = YamlTree.empty();
        String hostile = "a: b # c \"d\" \\ 'e'\n- f\t{g: [h]} \u0001\u0085\u061C & * ! % @ ` \uD83D\uDE00";
        tree.root().put("text", hostile);
        tree.root().put("true", "true");
        tree.list("items").addAll(List.of("no", "12", "", "x y", List.of("a b", 3L, Map.of("k", "v: w"))));
        YamlTree.group(tree.root(), "ar").put("modules/a b", null);

        YamlTree again = YamlTree.read("x.yaml", tree.text());

        assertThat(again.root()).isEqualTo(tree.root());
        assertThat(again.text()).isEqualTo(tree.text());
    }

    @Test
    void what_is_not_fields_is_refused() {
        assertThatThrownBy(() -> YamlTree.read("x.yaml", "- a\n")).isInstanceOf(Problems.class);
        assertThatThrownBy(() -> YamlTree.read("x.yaml", "")).isInstanceOf(Problems.class);
        assertThatThrownBy(() -> YamlTree.read("x.yaml", "a: *b\n")).isInstanceOf(Problems.class);
    }
}

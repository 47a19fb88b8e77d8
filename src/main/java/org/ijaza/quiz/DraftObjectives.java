package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ijaza.platform.Caller;
import org.ijaza.platform.yaml.Problems;
import org.ijaza.platform.yaml.YamlTree;

/** The objectives that a draft's modules have. */
@ApplicationScoped
public class DraftObjectives {

    private Caller caller;

    protected DraftObjectives() {}

    @Inject
    public DraftObjectives(Caller caller) {
        this.caller = caller;
    }

    /**
     * In the reader's language; of a file that is not YAML, none: the draft's own page says so.
     *
     * @param under the folder to look in, with the slash behind it
     */
    List<QuestionSheet.Measured> of(SortedMap<String, byte[]> files, String under) {
        List<QuestionSheet.Measured> objectives = new ArrayList<>();
        files.tailMap(under).forEach((path, content) -> {
            if (path.startsWith(under) && path.endsWith("/module.yaml")) {
                read(path, content).ifPresent(module -> module.list("objectives").stream()
                        .map(YamlTree::asGroup)
                        .map(objective -> new QuestionSheet.Measured(
                                String.valueOf(objective.get("id")),
                                String.valueOf(YamlTree.asGroup(objective.get("text"))
                                        .get(caller.language().code()))))
                        .forEach(objectives::add));
            }
        });
        return objectives;
    }

    /** A file of the draft, if it is YAML. */
    static Optional<YamlTree> read(String path, byte[] content) {
        try {
            return Optional.of(YamlTree.read(path, new String(content, StandardCharsets.UTF_8)));
        } catch (Problems broken) {
            return Optional.empty();
        }
    }
}

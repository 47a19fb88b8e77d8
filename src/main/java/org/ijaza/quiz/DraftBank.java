package org.ijaza.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ijaza.platform.Caller;
import org.ijaza.platform.yaml.YamlTree;

/** The questions and case sets of a draft that a test may ask of everybody. */
@ApplicationScoped
public class DraftBank {

    /** So much of what is asked stands in a list. */
    private static final int LONGEST = 80;

    private Caller caller;

    protected DraftBank() {}

    @Inject
    public DraftBank(Caller caller) {
        this.caller = caller;
    }

    /** In the order of the files, with what they ask in the reader's language; case sets before the questions of a file. */
    List<FactsSheet.Askable> of(SortedMap<String, byte[]> files) {
        List<FactsSheet.Askable> askable = new ArrayList<>();
        files.tailMap("modules/").forEach((path, content) -> {
            if (path.startsWith("modules/") && path.endsWith("/questions.yaml")) {
                DraftObjectives.read(path, content).ifPresent(file -> {
                    file.list("cases").stream()
                            .map(YamlTree::asGroup)
                            .map(set -> askable(set, "text"))
                            .forEach(askable::add);
                    file.list("questions").stream()
                            .map(YamlTree::asGroup)
                            .filter(question -> !question.containsKey("case"))
                            .map(question -> askable(question, "stem"))
                            .forEach(askable::add);
                });
            }
        });
        return askable;
    }

    private FactsSheet.Askable askable(Map<String, Object> written, String field) {
        String text = String.valueOf(YamlTree.asGroup(written.get(field))
                        .get(caller.language().code()))
                .replace('\n', ' ');
        return new FactsSheet.Askable(
                String.valueOf(written.get("id")),
                text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…");
    }
}

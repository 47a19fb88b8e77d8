package org.ijaza.quiz;

import java.util.LinkedHashMap;
import java.util.Map;

/** A {@code module.yaml} while its title and objectives are being written. */
public final class ModuleFacts extends FactsFile {

    private static final int MOST_OBJECTIVES = 5;

    ModuleFacts(String path, String text) {
        super(path, text);
        complete();
    }

    @Override
    int mostObjectives() {
        return MOST_OBJECTIVES;
    }

    /** Adds an empty objective at the end, by the name that questions and tests will call it. */
    void addObjective(String id) {
        Map<String, Object> objective = new LinkedHashMap<>();
        objective.put("id", id);
        objective.put("level", "understand");
        addObjective(objective);
    }

    @Override
    void complete() {
        TypedTexts.complete(root(), "title");
        objectives().forEach(objective -> TypedTexts.complete(objective, "text"));
    }
}

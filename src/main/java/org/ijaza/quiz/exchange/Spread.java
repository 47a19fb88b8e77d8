package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.quiz.BankPlace;
import org.ijaza.quiz.QuestionsFile;

/** Which questions of an import come into which file of a draft. */
final class Spread {

    /** What comes into one file: cases by their ids, and questions. */
    private record Share(Map<String, Map<String, Object>> cases, List<Map<String, Object>> questions) {}

    private final Map<String, Share> byFile = new TreeMap<>();
    private final BankPlace place;
    private final String chosen;
    private final Level level;

    /**
     * @param chosen objective of those that name none
     * @param level of those that name none
     * @throws Invalid (field {@code objective}) if there is no such objective
     */
    Spread(BankPlace place, List<Taken> taken, String chosen, Level level) {
        this.place = place;
        this.chosen = chosen;
        this.level = level;
        taken.forEach(this::take);
    }

    private void take(Taken question) {
        String objective = question.objective().orElse(chosen);
        String home = fileOf(objective);
        // the questions about a case stand in one file with it, whatever each of them measures
        String file = question.about()
                .map(story -> fileOf(story.objective().isEmpty() ? objective : story.objective()))
                .orElse(home);
        Share share = byFile.computeIfAbsent(file, first -> new Share(new LinkedHashMap<>(), new ArrayList<>()));
        Map<String, Object> written = BankItems.question(
                question.item(),
                question.id(),
                objective,
                question.level().orElse(level).word(),
                question.replaces(),
                question.tags());
        question.about().ifPresent(story -> {
            written.put("case", story.id());
            share.cases().computeIfAbsent(story.id(), first -> BankItems.set(story, objective));
        });
        share.questions().add(written);
    }

    private String fileOf(String objective) {
        return place.findFile(objective)
                .orElseThrow(() -> new Invalid("objective", "questions.import.failure.objective"));
    }

    /** @throws Conflict if a file would have too many questions, even if there is none in it yet */
    void requireRoom() {
        byFile.forEach((file, share) ->
                QuestionsFile.requireRoom(file, share.questions().size()));
    }

    /**
     * The files as they will be.
     *
     * @param files the draft's, by path
     * @param done is told how many questions have been put into a file so far
     * @throws Conflict if a file is not YAML, or would have too many questions
     */
    Map<String, byte[]> into(Map<String, byte[]> files, IntConsumer done) {
        Map<String, byte[]> extended = new TreeMap<>();
        int sum = 0;
        for (Map.Entry<String, Share> entry : byFile.entrySet()) {
            String file = entry.getKey();
            Share share = entry.getValue();
            extended.put(
                    file,
                    QuestionsFile.extended(file, files.get(file), share.cases().values(), share.questions()));
            sum += share.questions().size();
            done.accept(sum);
        }
        return extended;
    }
}

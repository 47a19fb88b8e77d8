package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Language;
import org.ijaza.quiz.QuestionIds;
import org.ijaza.quiz.QuestionTags;

/** Fits what was read into the bank of one module or adaptation. */
final class Taking {

    private final Set<String> objectives;
    private final boolean adaptation;
    private final QuestionIds ids;
    private final QuestionIds caseIds;
    private final Map<String, Story> stories = new HashMap<>();

    /**
     * @param objectives that questions may measure
     * @param adaptation whether questions may stand in place of others
     * @param ids gives those that are free
     * @param caseIds gives those that are free, to what questions are about
     */
    Taking(Set<String> objectives, boolean adaptation, QuestionIds ids, QuestionIds caseIds) {
        this.objectives = objectives;
        this.adaptation = adaptation;
        this.ids = ids;
        this.caseIds = caseIds;
    }

    /** What of the file comes in, and what does not. */
    Preview preview(Reading reading) {
        List<Taken> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>(reading.refused());
        for (Item item : reading.items()) {
            try {
                taken.add(take(item));
            } catch (Unreadable unreadable) {
                refused.add(new Refused(item.line(), item.name(), unreadable.why()));
            }
        }
        refused.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return new Preview(taken, refused);
    }

    private Taken take(Item read) throws Unreadable {
        if (isEmpty(read)) {
            throw new Unreadable(Remark.of("refused.empty"));
        }
        Set<Remark> remarks = new LinkedHashSet<>(read.remarks());
        Item item = read.with(Fit.of(read.task(), remarks));
        missing(item, remarks);
        Optional<Level> level = first(item, BankItems.LEVEL).flatMap(Taking::level);
        Optional<String> objective = first(item, BankItems.OBJECTIVE)
                .or(() -> Optional.of(item.category()))
                .filter(objectives::contains);
        Optional<String> replaces = adaptation ? first(item, BankItems.REPLACES) : Optional.empty();
        List<String> tags = new ArrayList<>();
        for (String tag : item.tags()) {
            if (level.isEmpty() && level(tag).isPresent()) {
                level = level(tag);
            } else if (objective.isEmpty() && objectives.contains(tag)) {
                objective = Optional.of(tag);
            } else if (!isTold(tag, level, objective, replaces)) {
                keep(tag, tags, remarks);
            }
        }
        String id = ids.give(item.id().isEmpty() ? item.name() : item.id());
        if (!item.id().isEmpty() && !id.equals(item.id())) {
            remarks.add(Remark.of("note.id", Shown.shortened(item.id()), id));
        }
        String measured = objective.orElse("");
        Optional<Story> about = item.about().map(story -> story(story, measured, remarks));
        return new Taken(
                item, id, objective, level, replaces.orElse(""), List.copyOf(tags), about, List.copyOf(remarks));
    }

    /** The first question about it decides what it is drawn by, if the file does not. */
    private Story story(Story read, String objective, Set<Remark> remarks) {
        return stories.computeIfAbsent(read.id(), first -> {
            String id = caseIds.give(read.id());
            if (!id.equals(read.id())) {
                remarks.add(Remark.of("note.id", Shown.shortened(read.id()), id));
            }
            return new Story(id, objectives.contains(read.objective()) ? read.objective() : objective, read.text());
        });
    }

    private static boolean isEmpty(Item item) {
        return Stream.of(Language.values())
                .allMatch(language -> item.stem().in(language).isEmpty());
    }

    /** Languages in which something is still to be written. */
    private static void missing(Item item, Set<Remark> remarks) {
        String languages = Stream.of(Language.values())
                .filter(language -> Stream.concat(
                                Stream.concat(
                                        Stream.of(item.stem()),
                                        item.about().stream().map(Story::text)),
                                item.task().texts())
                        .anyMatch(texts -> texts.in(language).isEmpty()))
                .map(Language::ownName)
                .collect(Collectors.joining(" · "));
        if (!languages.isEmpty()) {
            remarks.add(Remark.of("note.missing", languages));
        }
    }

    /** What stands behind the first tag that begins so. */
    private static Optional<String> first(Item item, String prefix) {
        return item.tags().stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .findFirst();
    }

    /** Whether it says what the question will say in a field of its own. */
    private static boolean isTold(
            String tag, Optional<Level> level, Optional<String> objective, Optional<String> replaces) {
        return tag.equals(PartMarks.PARTIAL)
                || level.map(known -> BankItems.LEVEL + known.word())
                        .filter(tag::equals)
                        .isPresent()
                || objective
                        .map(known -> BankItems.OBJECTIVE + known)
                        .filter(tag::equals)
                        .isPresent()
                || replaces.map(known -> BankItems.REPLACES + known)
                        .filter(tag::equals)
                        .isPresent();
    }

    /** One that stands for a field, but says nothing that the module knows, is of no use as a word. */
    private static void keep(String tag, List<String> tags, Set<Remark> remarks) {
        boolean field = Stream.of(BankItems.LEVEL, BankItems.OBJECTIVE, BankItems.REPLACES)
                .anyMatch(tag::startsWith);
        if (field || !QuestionTags.isAllowed(tag) || tags.size() == QuestionTags.MOST) {
            remarks.add(Remark.of("note.tag", Shown.shortened(tag)));
        } else if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    private static Optional<Level> level(String word) {
        return Stream.of(Level.values())
                .filter(level -> Objects.equals(level.word(), word))
                .findFirst();
    }
}

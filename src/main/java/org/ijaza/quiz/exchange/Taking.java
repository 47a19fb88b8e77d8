package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Language;
import org.ijaza.quiz.QuestionIds;

/** Fits what was read into the bank of one module or adaptation. */
final class Taking {

    private final Set<String> objectives;
    private final boolean adaptation;
    private final QuestionIds ids;

    /**
     * @param objectives that questions may measure
     * @param adaptation whether questions may stand in place of others
     * @param ids gives those that are free
     */
    Taking(Set<String> objectives, boolean adaptation, QuestionIds ids) {
        this.objectives = objectives;
        this.adaptation = adaptation;
        this.ids = ids;
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
        Optional<Level> level = Optional.empty();
        Optional<String> objective = Optional.of(item.category()).filter(objectives::contains);
        String replaces = "";
        for (String tag : item.tags()) {
            Optional<Level> named = level(after(BankItems.LEVEL, tag));
            if (named.isPresent() && level.isEmpty()) {
                level = named;
            } else if (objectives.contains(after(BankItems.OBJECTIVE, tag))) {
                objective = Optional.of(after(BankItems.OBJECTIVE, tag));
            } else if (adaptation && tag.startsWith(BankItems.REPLACES)) {
                replaces = after(BankItems.REPLACES, tag);
            } else if (!tag.equals(PartMarks.PARTIAL)) {
                remarks.add(Remark.of("note.tag", Shown.shortened(tag)));
            }
        }
        String id = ids.give(item.id().isEmpty() ? item.name() : item.id());
        if (!item.id().isEmpty() && !id.equals(item.id())) {
            remarks.add(Remark.of("note.id", Shown.shortened(item.id()), id));
        }
        return new Taken(item, id, objective, level, replaces, List.copyOf(remarks));
    }

    private static boolean isEmpty(Item item) {
        return Stream.of(Language.values())
                .allMatch(language -> item.stem().in(language).isEmpty());
    }

    /** Languages in which something is still to be written. */
    private static void missing(Item item, Set<Remark> remarks) {
        String languages = Stream.of(Language.values())
                .filter(language -> Stream.concat(
                                Stream.of(item.stem()), item.task().texts())
                        .anyMatch(texts -> texts.in(language).isEmpty()))
                .map(Language::ownName)
                .collect(Collectors.joining(" · "));
        if (!languages.isEmpty()) {
            remarks.add(Remark.of("note.missing", languages));
        }
    }

    private static String after(String prefix, String tag) {
        return tag.startsWith(prefix) ? tag.substring(prefix.length()) : tag;
    }

    private static Optional<Level> level(String word) {
        return Stream.of(Level.values())
                .filter(level -> Objects.equals(level.word(), word))
                .findFirst();
    }
}

package org.ijaza.course.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ijaza.account.Person;
import org.ijaza.centre.Permissions;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.platform.audit.AuditTrail;
import org.ijaza.platform.yaml.YamlTree;

/**
 * What a draft is made of: its modules and lessons, their order and titles. Each change rewrites {@code course.yaml} or
 * a {@code module.yaml} as it stands at that moment, so that two people who move different things do not disturb each
 * other.
 */
@ApplicationScoped
@Transactional
public class DraftStructure {

    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST_LESSON = 5;
    private static final int LONGEST_LESSON = 15;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Drafts drafts;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    protected DraftStructure() {}

    /** For tests without a container. */
    DraftStructure(EntityManager entities, Drafts drafts, Permissions permissions, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.drafts = drafts;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a draft is made of.
     *
     * @throws org.ijaza.platform.NotFound if it is not one that the caller writes or reviews
     */
    public DraftOutline getOutline(long id) {
        Draft draft = drafts.getDraft(id);
        SortedMap<String, String> texts = new TreeMap<>();
        entities.createQuery(
                        "select f.path, f.content from DraftFile f where f.draft = :draft and f.path like '%.yaml'"
                                + " and f.path not like '%/questions.yaml'",
                        Object[].class)
                .setParameter("draft", draft)
                .getResultList()
                .forEach(row -> texts.put((String) row[0], new String((byte[]) row[1], StandardCharsets.UTF_8)));
        return DraftOutline.of(draft, texts);
    }

    /**
     * Adds an empty module at the end.
     *
     * @param module its id: lower-case letters, digits and hyphens
     * @throws Invalid if id or title cannot be one, or the id is taken
     */
    public void addModule(long id, String module, Texts title) {
        DraftWriting writing = write(id);
        Paths.requireId("code", module);
        requireTitle(title);
        writing.yaml(Paths.COURSE, course -> {
            List<Object> modules = course.list("modules");
            if (modules.contains(module)) {
                throw new Invalid("code", "draft.failure.idTaken");
            }
            modules.add(module);
        });
        writing.put(Paths.module(module), NewFiles.module(title));
        done(id, "draft.module.added", module);
    }

    /** @param place from 0; beyond the end is the end */
    public void moveModule(long id, String module, int place) {
        write(id).yaml(Paths.COURSE, course -> move(course.list("modules"), module, place));
        done(id, "draft.module.moved", module);
    }

    /** Removes a module with its lessons and questions. */
    public void removeModule(long id, String module) {
        DraftWriting writing = write(id);
        writing.yaml(Paths.COURSE, course -> {
            if (!course.list("modules").remove(module)) {
                throw new Conflict("draft.failure.gone");
            }
        });
        String folder = "modules/" + module + "/";
        for (DraftFile file : writing.findUnder(folder)) {
            Paths.findLesson(file.getPath())
                    .ifPresent(text -> writing.translations(text.lesson(), known -> known.remove(text.lesson())));
            entities.remove(file);
        }
        done(id, "draft.module.removed", module);
    }

    /** @throws Invalid if the title cannot be one */
    public void renameModule(long id, String module, Texts title) {
        DraftWriting writing = write(id);
        requireTitle(title);
        writing.yaml(Paths.module(module), file -> file.root().put("title", NewFiles.texts(title)));
        done(id, "draft.module.renamed", module);
    }

    /**
     * Adds a lesson with empty texts at the end of a module.
     *
     * @param lesson its id: lower-case letters, digits and hyphens
     * @param minutes 5 to 15
     * @throws Invalid if id, title or minutes cannot be one, or the id is taken
     */
    public void addLesson(long id, String module, String lesson, Texts title, int minutes) {
        DraftWriting writing = write(id);
        Paths.requireId("code", lesson);
        requireLesson(title, minutes);
        boolean taken = getOutline(id).modules().stream()
                .flatMap(known -> known.lessons().stream())
                .anyMatch(known -> known.id().equals(lesson));
        if (taken) {
            throw new Invalid("code", "draft.failure.idTaken");
        }
        writing.yaml(Paths.module(module), file -> file.list("lessons").add(NewFiles.lesson(lesson, title, minutes)));
        for (Language language : Language.values()) {
            writing.put(Paths.textOf("modules/" + module + "/" + lesson, language), new byte[0]);
        }
        done(id, "draft.lesson.added", lesson);
    }

    /**
     * Puts a lesson elsewhere.
     *
     * @param to the module where it goes, perhaps the same
     * @param place from 0 among the lessons that are there without it; beyond the end is the end
     */
    public void moveLesson(long id, String from, String lesson, String to, int place) {
        DraftWriting writing = write(id);
        if (from.equals(to)) {
            writing.yaml(Paths.module(from), file -> {
                List<Object> lessons = file.list("lessons");
                move(lessons, entryOf(lessons, lesson), place);
            });
        } else {
            Object[] taken = {null};
            writing.yaml(Paths.module(from), file -> {
                List<Object> lessons = file.list("lessons");
                taken[0] = entryOf(lessons, lesson);
                lessons.remove(taken[0]);
            });
            writing.yaml(Paths.module(to), file -> {
                List<Object> lessons = file.list("lessons");
                lessons.add(within(place, lessons.size()), taken[0]);
            });
            writing.moveLesson("modules/" + from + "/" + lesson, "modules/" + to + "/" + lesson);
        }
        done(id, "draft.lesson.moved", lesson);
    }

    /** Removes a lesson with its texts. */
    public void removeLesson(long id, String module, String lesson) {
        DraftWriting writing = write(id);
        writing.yaml(Paths.module(module), file -> {
            List<Object> lessons = file.list("lessons");
            lessons.remove(entryOf(lessons, lesson));
        });
        writing.removeLesson("modules/" + module + "/" + lesson);
        done(id, "draft.lesson.removed", lesson);
    }

    /** @throws Invalid if title or minutes cannot be one */
    public void renameLesson(long id, String module, String lesson, Texts title, int minutes) {
        DraftWriting writing = write(id);
        requireLesson(title, minutes);
        writing.yaml(Paths.module(module), file -> {
            Map<String, Object> entry = entryOf(file.list("lessons"), lesson);
            entry.put("title", NewFiles.texts(title));
            entry.put("minutes", (long) minutes);
        });
        done(id, "draft.lesson.renamed", lesson);
    }

    /**
     * Says that a translation says what the source text says.
     *
     * @param lesson its path without language: {@code modules/phenomenon/indicators}
     */
    public void markUpToDate(long id, String lesson, Language language) {
        write(id).translations(lesson, known -> known.upToDate(lesson, language));
        entities.flush();
    }

    /** Says which text of a lesson the others are translated from; they count as up to date then. */
    public void translateFrom(long id, String lesson, Language source) {
        write(id).translations(lesson, known -> known.translateFrom(lesson, source));
        entities.flush();
    }

    private DraftWriting write(long id) {
        Draft draft = drafts.getForWriting(id);
        draft.requireWritable();
        Person self = entities.getReference(Person.class, permissions.signedIn());
        return new DraftWriting(new DraftShelf(entities), draft, self, clock.instant());
    }

    private void done(long id, String action, String what) {
        entities.flush();
        audit.record(action, "draft:" + id, drafts.getDraft(id).getCentre().getId(), what);
    }

    private static void move(List<Object> items, Object item, int place) {
        if (!items.remove(item)) {
            throw new Conflict("draft.failure.gone");
        }
        items.add(within(place, items.size()), item);
    }

    private static int within(int place, int size) {
        return Math.max(0, Math.min(place, size));
    }

    private static Map<String, Object> entryOf(List<Object> lessons, String lesson) {
        return lessons.stream()
                .filter(entry -> lesson.equals(YamlTree.asGroup(entry).get("id")))
                .map(YamlTree::asGroup)
                .findFirst()
                .orElseThrow(() -> new Conflict("draft.failure.gone"));
    }

    private static void requireLesson(Texts title, int minutes) {
        requireTitle(title);
        if (minutes < SHORTEST_LESSON || minutes > LONGEST_LESSON) {
            throw new Invalid("minutes", "draft.failure.minutes", SHORTEST_LESSON, LONGEST_LESSON);
        }
    }

    private static void requireTitle(Texts title) {
        for (Language language : Language.values()) {
            String text = title.in(language);
            if (text.isBlank() || text.length() > LONGEST_TITLE) {
                throw new Invalid("title-" + language.code(), "draft.failure.title", LONGEST_TITLE);
            }
        }
    }
}

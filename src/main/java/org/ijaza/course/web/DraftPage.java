package org.ijaza.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftCheck;
import org.ijaza.course.draft.DraftOutline;
import org.ijaza.course.draft.DraftStructure;
import org.ijaza.course.draft.Drafts;
import org.ijaza.platform.Caller;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.Language;
import org.ijaza.platform.NotFound;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Problem;
import org.omnifaces.cdi.Param;
import org.primefaces.event.TreeDragDropEvent;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** A draft as a tree of modules and lessons that can be moved, added, renamed and removed. */
@Named
@ViewScoped
public class DraftPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient DraftStructure structure;

    @Inject
    private transient DraftCheck check;

    @Inject
    private transient Caller caller;

    @Inject
    @Param
    private Long id;

    @Inject
    @Param(name = "module")
    private String chosenModule;

    @Inject
    @Param(name = "lesson")
    private String chosenLesson;

    private transient Draft draft;
    private transient DraftOutline outline;
    private transient List<Problem> problems;
    private TreeNode<DraftPart> root;
    private TreeNode<DraftPart> selected;
    private NewPart added = new NewPart();
    private NewPart renamed = new NewPart();

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound();
        }
        reload();
    }

    private void reload() {
        draft = drafts.getDraft(id);
        outline = structure.getOutline(id);
        problems = null;
        selected = null;
        root = new DefaultTreeNode<>("root", null, null);
        for (DraftOutline.Module module : outline.modules()) {
            DraftPart part = new DraftPart(module.id(), null, title(module.title(), module.id()), 0, 0);
            TreeNode<DraftPart> node = add(part, root);
            node.setExpanded(true);
            module.lessons()
                    .forEach(lesson -> add(
                            new DraftPart(
                                    module.id(),
                                    lesson.id(),
                                    title(lesson.title(), lesson.id()),
                                    lesson.minutes(),
                                    lesson.outdated().size()),
                            node));
        }
    }

    private TreeNode<DraftPart> add(DraftPart part, TreeNode<DraftPart> parent) {
        TreeNode<DraftPart> node = new DefaultTreeNode<>(part.type(), part, parent);
        if (chosenModule != null && part.is(chosenModule, chosenLesson)) {
            node.setSelected(true);
            choose(node);
        }
        return node;
    }

    /** The title in the reader's language, or in any, or the id. */
    public String title(Map<Language, String> title, String otherwise) {
        String own = title.get(caller.language());
        return own.isBlank()
                ? title.values().stream()
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(otherwise)
                : own;
    }

    private void choose(TreeNode<DraftPart> node) {
        selected = node;
        if (node != null) {
            renamed = new NewPart();
            DraftPart part = node.getData();
            Map<Language, String> title = part.lesson() == null
                    ? moduleOf(part).title()
                    : moduleOf(part).lessons().stream()
                            .filter(lesson -> lesson.id().equals(part.lesson()))
                            .findFirst()
                            .orElseThrow(NotFound::new)
                            .title();
            renamed.setTitle(title);
            renamed.setMinutes(part.minutes());
        }
    }

    private DraftOutline.Module moduleOf(DraftPart part) {
        return outline.modules().stream()
                .filter(module -> module.id().equals(part.module()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A part was dragged elsewhere: PrimeFaces has put the node there, and now the files follow. */
    public void drop(TreeDragDropEvent event) {
        @SuppressWarnings("unchecked")
        TreeNode<DraftPart> node = (TreeNode<DraftPart>) event.getDragNode();
        DraftPart part = node.getData();
        TreeNode<DraftPart> parent = node.getParent();
        int place = parent.getChildren().indexOf(node);
        chosenModule = part.module();
        chosenLesson = part.lesson();
        try {
            move(part, parent.getData(), place);
        } finally {
            reload();
        }
    }

    private void move(DraftPart part, DraftPart into, int place) {
        if (part.lesson() == null && into == null) {
            structure.moveModule(id, part.module(), place);
        } else if (part.lesson() != null && into != null && into.lesson() == null) {
            structure.moveLesson(id, part.module(), part.lesson(), into.module(), place);
            chosenModule = into.module();
        } else {
            throw new Conflict("write.failure.place");
        }
    }

    /** One place up, by a button; a module's first lesson goes to the end of the module before. */
    public String moveUp() {
        return step(-1);
    }

    /** One place down, by a button; a module's last lesson goes to the beginning of the module after. */
    public String moveDown() {
        return step(1);
    }

    private String step(int by) {
        TreeNode<DraftPart> node = requireSelected();
        DraftPart part = node.getData();
        TreeNode<DraftPart> parent = node.getParent();
        int place = parent.getChildren().indexOf(node) + by;
        boolean within = place >= 0 && place < parent.getChildren().size();
        if (within || part.lesson() == null) {
            move(part, parent.getData(), place);
            return again(part.module(), part.lesson());
        }
        List<TreeNode<DraftPart>> modules = root.getChildren();
        int next = modules.indexOf(parent) + by;
        if (next < 0 || next >= modules.size()) {
            return again(part.module(), part.lesson());
        }
        DraftPart into = modules.get(next).getData();
        move(part, into, by > 0 ? 0 : Integer.MAX_VALUE);
        return again(into.module(), part.lesson());
    }

    /** Adds the module or lesson that the form describes. */
    public String add() {
        if (added.getWhere() == null) {
            structure.addModule(id, added.getId(), added.texts());
            return again(added.getId(), null);
        }
        structure.addLesson(id, added.getWhere(), added.getId(), added.texts(), added.getMinutes());
        return again(added.getWhere(), added.getId());
    }

    /** Gives the selected part the title in the form. */
    public String rename() {
        DraftPart part = requireSelected().getData();
        try {
            Texts title = renamed.texts();
            if (part.lesson() == null) {
                structure.renameModule(id, part.module(), title);
            } else {
                structure.renameLesson(id, part.module(), part.lesson(), title, renamed.getMinutes());
            }
        } catch (Invalid invalid) {
            throw new Invalid("re-" + invalid.field(), invalid.key(), invalid.arguments());
        }
        return again(part.module(), part.lesson());
    }

    /** Removes the selected part. */
    public String remove() {
        DraftPart part = requireSelected().getData();
        if (part.lesson() == null) {
            structure.removeModule(id, part.module());
        } else {
            structure.removeLesson(id, part.module(), part.lesson());
        }
        return "/author/draft?faces-redirect=true&id=" + id;
    }

    /** Gives the whole draft up. */
    public String abandon() {
        drafts.abandon(id);
        return "/author/index?faces-redirect=true";
    }

    private TreeNode<DraftPart> requireSelected() {
        if (selected == null) {
            throw new Conflict("write.failure.select");
        }
        return selected;
    }

    private String again(String module, String lesson) {
        return "/author/draft?faces-redirect=true&id=" + id + "&module=" + module
                + (lesson == null ? "" : "&lesson=" + lesson);
    }

    public Draft getDraft() {
        return draft;
    }

    public DraftOutline getOutline() {
        return outline;
    }

    /** What stands against publishing. */
    public List<Problem> getProblems() {
        if (problems == null) {
            problems = check.findProblems(id);
        }
        return problems;
    }

    /** Whether the caller may change the tree now. */
    public boolean isWritable() {
        return drafts.mayWrite(draft) && !draft.isAdaptation();
    }

    /** Whether the caller may give the draft up now. */
    public boolean isOpen() {
        return drafts.mayWrite(draft);
    }

    public TreeNode<DraftPart> getRoot() {
        return root;
    }

    public TreeNode<DraftPart> getSelected() {
        return selected;
    }

    public void setSelected(TreeNode<DraftPart> selected) {
        choose(selected);
    }

    /** What the form for a new part holds. */
    public NewPart getAdded() {
        return added;
    }

    /** What the form for the selected part holds. */
    public NewPart getRenamed() {
        return renamed;
    }
}

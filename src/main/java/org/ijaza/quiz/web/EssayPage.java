package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ijaza.platform.Caller;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.EssayDesk;
import org.ijaza.quiz.EssaySheet;
import org.ijaza.quiz.GivenLevel;
import org.ijaza.quiz.marking.Rubric;
import org.omnifaces.cdi.Param;

/** A text to be marked, by a marker who does not learn whose it is. */
@Named
@RequestScoped
public class EssayPage {

    /** What is given on a criterion, while it is being chosen. */
    public static class Mark {

        private final Rubric.Criterion criterion;
        private Integer level;
        private String comment;

        Mark(Rubric.Criterion criterion) {
            this.criterion = criterion;
        }

        public Rubric.Criterion getCriterion() {
            return criterion;
        }

        /** From 1; null if none is chosen. */
        public Integer getLevel() {
            return level;
        }

        public void setLevel(Integer level) {
            this.level = level;
        }

        public String getComment() {
            return comment;
        }

        public void setComment(String comment) {
            this.comment = comment;
        }
    }

    @Inject
    private EssayDesk desk;

    @Inject
    private Caller caller;

    @Inject
    @Param
    private Long attempt;

    @Inject
    @Param
    private Integer question;

    private EssaySheet sheet;
    private List<Mark> marks;

    @PostConstruct
    void load() {
        sheet = desk.getSheet(
                Optional.ofNullable(attempt).orElseThrow(NotFound::new),
                Optional.ofNullable(question).orElseThrow(NotFound::new));
        marks = sheet.rubric().criteria().stream().map(Mark::new).toList();
    }

    public String mark() {
        desk.mark(
                attempt,
                question,
                marks.stream()
                        .map(mark -> new GivenLevel(mark.getLevel(), mark.getComment()))
                        .toList());
        return "/teach/essays?faces-redirect=true&done=essays.marked";
    }

    public EssaySheet getSheet() {
        return sheet;
    }

    /** In the order of the rubric's criteria. */
    public List<Mark> getMarks() {
        return marks;
    }

    /** Of each criterion the points of its levels, as a list of lists in JSON. */
    public String getPoints() {
        return sheet.rubric().criteria().stream()
                .map(criterion -> criterion.levels().stream()
                        .map(level -> String.valueOf(level.points()))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Language and country for the script's numbers, such as {@code ar-TN}. */
    public String getLocale() {
        return caller.locale().toLanguageTag();
    }
}

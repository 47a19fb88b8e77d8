package org.ijaza.quiz.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.ijaza.platform.web.Markup;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.AttemptResult;
import org.ijaza.quiz.InCase;
import org.ijaza.quiz.MarkedEssay;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.marking.Part;

/**
 * The tag {@code <i:marked result="…"/>}: the questions of an attempt that is over, what was answered and what that
 * earned. Written from Java as {@link QuestionsComponent} is, and for the same reason.
 */
@FacesComponent(MarkedComponent.TYPE)
public class MarkedComponent extends UIComponentBase {

    static final String TYPE = "ijaza.Marked";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        AttemptResult result = (AttemptResult) getAttributes().get("result");
        Markup page = new Markup(context.getResponseWriter());
        Text text = Text.current();
        page.open("ol", "class", "marked");
        for (AttemptResult.Question question : result.questions()) {
            if (question.inCase() != null
                    && question.position() == question.inCase().first()) {
                caseText(page, text, question.inCase());
            }
            question(page, text, question, result.questions().size());
        }
        page.close("ol");
    }

    private static void caseText(Markup page, Text text, InCase about) throws IOException {
        page.open("li", "class", "card case-text")
                .open("details")
                .element("summary", text.of("attempt.case", about.first(), about.last()))
                .element("p", text.in(about.text()))
                .close("details")
                .close("li");
    }

    private static void question(Markup page, Text text, AttemptResult.Question question, int of) throws IOException {
        page.open("li", "class", "card " + standing(question), "id", "question" + question.position())
                .open("p")
                .element("span", earned(text, question), "class", chip(question))
                .close("p")
                .open("h3")
                .element("span", text.of("attempt.question", question.position(), of), "class", "question-number")
                .text(" ")
                .text(text.in(question.stem()))
                .close("h3");
        page.open("ul", "class", "choices");
        for (AttemptResult.Choice choice : question.choices()) {
            choice(page, text, choice);
        }
        for (Part part : question.parts()) {
            part(page, text, question.type(), part);
        }
        page.close("ul");
        if (question.essay() != null) {
            essay(page, text, question.answered(), question.essay());
        }
        if (question.feedback() != null) {
            page.element("p", text.in(question.feedback()), "class", "feedback");
        }
        page.close("li");
    }

    private static String standing(AttemptResult.Question question) {
        if (!question.type().isMarked()) {
            return "unmarked";
        }
        if (question.awaited()) {
            return "awaited";
        }
        return question.right() ? "right" : question.partly() ? "partly" : "wrong";
    }

    private static String chip(AttemptResult.Question question) {
        return switch (standing(question)) {
            case "right" -> "chip good";
            case "partly" -> "chip warn";
            case "wrong" -> "chip bad";
            default -> "chip";
        };
    }

    private static String earned(Text text, AttemptResult.Question question) {
        String standing = standing(question);
        if (standing.equals("awaited")) {
            return text.of("result.answer.awaited");
        }
        if (question.essay() != null && question.essay().isMarked()) {
            return text.of(
                    "essays.points.of",
                    question.essay().points(),
                    question.essay().most());
        }
        return text.of("result.answer." + (question.answered() || standing.equals("right") ? standing : "none"));
    }

    private static void choice(Markup page, Text text, AttemptResult.Choice choice) throws IOException {
        boolean right = Boolean.TRUE.equals(choice.correct());
        page.open("li", "class", classes(choice.chosen(), right)).text(text.in(choice.text()));
        if (choice.chosen()) {
            page.text(" ").element("span", text.of("result.chosen"), "class", "chip");
        }
        if (right) {
            page.text(" ").element("span", text.of("result.correct"), "class", "chip good");
        }
        if (choice.feedback() != null) {
            page.element("p", text.in(choice.feedback()), "class", "feedback");
        }
        page.close("li");
    }

    private static void part(Markup page, Text text, QuestionType type, Part part) throws IOException {
        boolean right = Boolean.TRUE.equals(part.correct());
        page.open("li", "class", classes(part.given() != null, right));
        if (part.number() > 0) {
            page.element("span", name(text, type, part), "class", "question-number")
                    .text(" ");
        }
        if (part.given() != null) {
            page.element("bdi", text.in(part.given()))
                    .text(" ")
                    .element("span", text.of("result.given"), "class", "chip");
        }
        if (part.right() != null && !right) {
            page.open("p", "class", "feedback")
                    .text(text.of("result.expected"))
                    .text(" ")
                    .element("bdi", text.in(part.right()), "class", "expected")
                    .close("p");
        }
        page.close("li");
    }

    private static String name(Text text, QuestionType type, Part part) {
        if (part.label() != null) {
            return text.in(part.label());
        }
        return text.of(type == QuestionType.ORDERING ? "result.place" : "attempt.field", part.number());
    }

    private static String classes(boolean chosen, boolean right) {
        return chosen ? right ? "chosen correct" : "chosen" : right ? "correct" : null;
    }

    /** A text that was written, and what a person has given it. */
    private static void essay(Markup page, Text text, boolean answered, MarkedEssay essay) throws IOException {
        if (answered) {
            page.element("blockquote", essay.text(), "class", "prose", "dir", "auto");
        }
        for (MarkedEssay.Criterion criterion : essay.criteria()) {
            page.open("section", "class", "criterion")
                    .element("h4", text.in(criterion.name()))
                    .open("ul", "class", "choices");
            for (MarkedEssay.Level level : criterion.levels()) {
                page.open("li", "class", classes(level.given(), false))
                        .element("span", text.of("essays.points", level.points()), "class", "points")
                        .text(" ")
                        .text(text.in(level.text()));
                if (level.given()) {
                    page.text(" ").element("span", text.of("essays.given"), "class", "chip");
                }
                page.close("li");
            }
            page.close("ul");
            if (!criterion.words().isEmpty()) {
                page.open("p", "class", "feedback")
                        .element("span", text.of("essays.comment.said"), "class", "question-number")
                        .text(" ")
                        .element("bdi", criterion.words(), "class", "prose")
                        .close("p");
            }
            page.close("section");
        }
    }
}

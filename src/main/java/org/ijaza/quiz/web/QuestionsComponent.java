package org.ijaza.quiz.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.ijaza.platform.web.Markup;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.AttemptSheet;
import org.ijaza.quiz.InCase;

/**
 * The tag {@code <i:questions sheet="…" calm="…"/>}: the questions of an attempt as plain fields. Written from Java,
 * since thousands may open them in the same ten seconds: as a page with loops in loops they took half of the time of the
 * whole request.
 */
@FacesComponent(QuestionsComponent.TYPE)
public class QuestionsComponent extends UIComponentBase {

    static final String TYPE = "ijaza.Questions";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        AttemptSheet sheet = (AttemptSheet) getAttributes().get("sheet");
        boolean calm = (Boolean) getAttributes().get("calm");
        Text text = Text.current();
        Markup page = new Markup(context.getResponseWriter());
        FieldMarkup fields = new FieldMarkup(page, text);
        for (AttemptSheet.Question question : sheet.questions()) {
            InCase about = question.inCase();
            if (about != null && (calm || question.position() == about.first())) {
                caseText(page, text, question.position(), about);
            }
            question(page, text, fields, question, sheet.questions().size(), calm);
        }
    }

    private static void caseText(Markup page, Text text, int position, InCase about) throws IOException {
        String id = "case" + position;
        page.open("section", "class", "card case-text", "aria-labelledby", id)
                .element("h2", text.of("attempt.case", about.first(), about.last()), "id", id)
                .element("p", text.in(about.text()))
                .close("section");
    }

    private static void question(
            Markup page, Text text, FieldMarkup fields, AttemptSheet.Question question, int of, boolean calm)
            throws IOException {
        int position = question.position();
        page.open(
                "fieldset",
                "class",
                "card question",
                "id",
                "question" + position,
                "data-answer",
                question.type().answering().word());
        page.open("legend")
                .element("span", text.of("attempt.question", position, of), "class", "question-number")
                .text(" ")
                .text(text.in(question.stem()))
                .close("legend");
        if (question.isMultiple()) {
            page.element("p", text.of("attempt.several"), "class", "hint", "id", "hint" + position);
        }
        for (AttemptSheet.Choice choice : question.choices()) {
            fields.choice(question, choice);
        }
        fields.all(question);
        if (question.essay() != null) {
            fields.essay(question, question.essay());
        }
        page.empty(
                "input",
                "type",
                "hidden",
                "name",
                "counter" + position,
                "value",
                question.counter(),
                "autocomplete",
                "off");
        if (calm) {
            turns(page, text, position, of);
        }
        page.close("fieldset");
    }

    /** Where one question is shown at a time: to the one before, and to the next. */
    private static void turns(Markup page, Text text, int position, int of) throws IOException {
        page.open("p", "class", "buttons turns");
        if (position > 1) {
            page.element(
                    "a", text.of("attempt.previous"), "class", "button quiet", "href", "#question" + (position - 1));
        }
        if (position < of) {
            page.element("a", text.of("attempt.next"), "class", "button", "href", "#question" + (position + 1));
        }
        page.close("p");
    }
}

package org.ijaza.quiz.web;

import java.io.IOException;
import org.ijaza.platform.Texts;
import org.ijaza.platform.web.Markup;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.AttemptSheet;
import org.ijaza.quiz.QuestionType;

/** Writes what a question is answered with: choices to be ticked, fields to be typed into or chosen from. */
final class FieldMarkup {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_WORDS = 60;
    private static final int ROWS = 12;

    private final Markup page;
    private final Text text;

    FieldMarkup(Markup page, Text text) {
        this.page = page;
        this.text = text;
    }

    void choice(AttemptSheet.Question question, AttemptSheet.Choice choice) throws IOException {
        String id = name(question) + "-" + choice.place();
        page.open("label", "class", "choice", "for", id)
                .empty(
                        "input",
                        "type",
                        question.isMultiple() ? "checkbox" : "radio",
                        "name",
                        name(question),
                        "id",
                        id,
                        "value",
                        choice.place(),
                        "checked",
                        choice.chosen() ? "checked" : null,
                        "autocomplete",
                        "off")
                .element("span", text.in(choice.text()))
                .close("label");
    }

    /** All fields of a question; none if choices are ticked. */
    void all(AttemptSheet.Question question) throws IOException {
        if (question.fields().size() > 1) {
            page.element("p", text.of(hint(question.type())), "class", "hint");
        }
        for (AttemptSheet.Field field : question.fields()) {
            String id = name(question) + "-" + field.number();
            page.open("div", "class", "field " + question.type().answering().word())
                    .element("label", label(question.type(), field), "for", id);
            if (field.options().isEmpty()) {
                typed(question, field, id);
            } else {
                chosen(question, field, id);
            }
            page.close("div");
        }
    }

    /** A text to be written: by what it will be marked, the field, and how long it may be. */
    void essay(AttemptSheet.Question question, AttemptSheet.Essay essay) throws IOException {
        String id = name(question) + "-text";
        String longest = name(question) + "-longest";
        page.element("p", text.of("attempt.essay.marked"), "class", "hint").open("ul", "class", "hint criteria");
        for (Texts criterion : essay.criteria()) {
            page.element("li", text.in(criterion));
        }
        page.close("ul")
                .open("div", "class", "field prose")
                .element("label", text.of("attempt.essay"), "for", id)
                .element(
                        "textarea",
                        essay.text(),
                        "name",
                        name(question),
                        "id",
                        id,
                        "rows",
                        ROWS,
                        "dir",
                        "auto",
                        "maxlength",
                        essay.longest(),
                        "aria-describedby",
                        longest,
                        "autocomplete",
                        "off")
                .element("p", text.of("attempt.essay.longest", essay.longest()), "class", "hint", "id", longest)
                .close("div");
    }

    private static String name(AttemptSheet.Question question) {
        return "q" + question.position();
    }

    private static String hint(QuestionType type) {
        return switch (type) {
            case ORDERING -> "attempt.order";
            case MATCHING -> "attempt.match";
            default -> "attempt.gaps";
        };
    }

    private String label(QuestionType type, AttemptSheet.Field field) {
        if (field.label() != null) {
            return text.in(field.label());
        }
        return switch (type) {
            case GAP_TEXT, GAP_MENU -> text.of("attempt.field", field.number());
            case NUMERIC -> text.of("attempt.number");
            default -> text.of("attempt.words");
        };
    }

    private void typed(AttemptSheet.Question question, AttemptSheet.Field field, String id) throws IOException {
        boolean number = question.type() == QuestionType.NUMERIC;
        String unit = question.unit() == null ? null : "unit" + question.position();
        page.open("span", "class", "typed-line")
                .empty(
                        "input",
                        "type",
                        "text",
                        "name",
                        name(question),
                        "id",
                        id,
                        "value",
                        field.typed(),
                        "dir",
                        number ? "ltr" : "auto",
                        "inputmode",
                        number ? "decimal" : "text",
                        "maxlength",
                        number ? LONGEST_NUMBER : LONGEST_WORDS,
                        "class",
                        number ? "number" : "words",
                        "aria-describedby",
                        unit,
                        "autocomplete",
                        "off",
                        "autocapitalize",
                        "none",
                        "spellcheck",
                        "false");
        if (unit != null) {
            page.element("span", text.in(question.unit()), "id", unit);
        }
        page.close("span");
    }

    private void chosen(AttemptSheet.Question question, AttemptSheet.Field field, String id) throws IOException {
        page.open(
                        "select",
                        "name",
                        name(question),
                        "id",
                        id,
                        "class",
                        question.type() == QuestionType.ORDERING ? "number" : "words",
                        "autocomplete",
                        "off")
                .element("option", text.of("attempt.choose"), "value", 0);
        for (AttemptSheet.Choice option : field.options()) {
            page.element(
                    "option",
                    option.text() == null ? text.number(option.place()) : text.in(option.text()),
                    "value",
                    option.place(),
                    "selected",
                    option.chosen() ? "selected" : null);
        }
        page.close("select");
    }
}

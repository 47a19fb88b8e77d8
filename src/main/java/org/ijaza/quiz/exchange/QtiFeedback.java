package org.ijaza.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.w3c.dom.Element;

/** What an item of QTI says to answers: by the identifier that shows it, which by custom is the choice's own. */
final class QtiFeedback {

    private static final Set<String> NAMES = Set.of("feedbackinline", "feedbackblock", "modalfeedback");
    private static final Set<String> RIGHT = Set.of("correct", "right");
    private static final Set<String> WRONG = Set.of("incorrect", "wrong");

    private final Map<String, Texts> said = new LinkedHashMap<>();
    private final Language language;
    private final Set<Remark> remarks;

    /** @param language of texts that name none */
    QtiFeedback(Element item, Language language, Set<Remark> remarks) throws Unreadable {
        this.language = language;
        this.remarks = remarks;
        for (Element feedback : QtiXml.below(item, QtiFeedback::isFeedback)) {
            Texts texts = LanguageSpans.read(QtiXml.html(feedback, none -> false), "", language, remarks);
            if (!texts.equals(Task.NOTHING)) {
                said.putIfAbsent(QtiXml.attribute(feedback, "identifier"), texts);
            }
        }
    }

    static boolean isFeedback(Element element) {
        return NAMES.contains(QtiXml.name(element));
    }

    /** What is said to who chose this; what stands in the choice itself goes first. */
    Texts of(Element choice, String id) throws Unreadable {
        StringBuilder html = new StringBuilder();
        for (Element inline : QtiXml.below(choice, "feedbackinline")) {
            html.append(QtiXml.html(inline, QtiFeedback::isFeedback));
            said.remove(QtiXml.attribute(inline, "identifier"));
        }
        Texts own = LanguageSpans.read(html.toString(), "", language, remarks);
        Texts other = said.remove(id);
        return own.equals(Task.NOTHING) && other != null ? other : own;
    }

    /** What is said to answers as a whole. */
    Task.Said whole() {
        return new Task.Said(first(RIGHT), first(WRONG));
    }

    private Texts first(Set<String> identifiers) {
        Texts first = Task.NOTHING;
        for (String identifier : Set.copyOf(said.keySet())) {
            if (identifiers.contains(identifier.toLowerCase(Locale.ROOT))) {
                first = said.remove(identifier);
            }
        }
        return first;
    }

    /** Tells of what nobody asked for. */
    void leaveRest() {
        if (!said.isEmpty()) {
            remarks.add(Remark.of("note.general"));
        }
    }
}

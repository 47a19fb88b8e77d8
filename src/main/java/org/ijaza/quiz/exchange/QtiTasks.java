package org.ijaza.quiz.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what an item of QTI asks, by what it lets people do. Fields in the middle of its text become marks of gaps. */
final class QtiTasks {

    private static final Predicate<Element> INTERACTION =
            element -> QtiXml.name(element).endsWith("interaction");
    private static final Set<String> FIELDS = Set.of("textentryinteraction", "inlinechoiceinteraction");

    private static final String ESSAY = "extendedtextinteraction";
    private static final Set<String> BLOCKS =
            Set.of("choiceinteraction", "orderinteraction", "matchinteraction", "associateinteraction", ESSAY);

    private final Element item;
    private final Language language;
    private final Set<Remark> remarks;
    private final QtiFeedback feedback;

    /**
     * @param language of texts that name none
     * @param remarks is told what is lost
     */
    QtiTasks(Element item, Language language, Set<Remark> remarks) throws Unreadable {
        this.item = item;
        this.language = language;
        this.remarks = remarks;
        this.feedback = new QtiFeedback(item, language, remarks);
    }

    /** @param partial whether the item gives parts of the mark for parts of an answer to it */
    record Asked(Texts stem, Task task, boolean partial) {}

    /** @throws Unreadable if it asks nothing that the bank can ask, or does not say what is right */
    Asked read() throws Unreadable {
        Element body = QtiXml.child(item, "itembody").orElseThrow(() -> new Unreadable(Remark.of("refused.empty")));
        List<Element> interactions = QtiXml.below(body, INTERACTION);
        Set<String> kinds = interactions.stream().map(QtiXml::name).collect(Collectors.toSet());
        boolean fields = kinds.size() == 1 && FIELDS.containsAll(kinds);
        if (interactions.size() != 1 && !fields) {
            throw new Unreadable(Remark.of("refused.interactions", interactions.size()));
        }
        Asked asked = fields ? fields(body, interactions) : block(body, interactions.get(0));
        feedback.leaveRest();
        return asked;
    }

    private Asked block(Element body, Element interaction) throws Unreadable {
        Task task = task(interaction);
        boolean maps = !QtiXml.below(item, "mapresponse").isEmpty()
                || QtiXml.below(item, "responseprocessing").stream()
                        .anyMatch(processing ->
                                QtiXml.attribute(processing, "template").contains("map_response"));
        boolean mapped = task instanceof Task.Choices choices && choices.several() || task instanceof Task.Matching;
        return new Asked(text(stem(body, interaction)), task, adds() || maps && mapped);
    }

    /** Whether the marks of parts are added up. */
    private boolean adds() {
        return !QtiXml.below(item, "sum").isEmpty();
    }

    /** What stands around the interaction, and the prompt in it. */
    private static String stem(Element body, Element interaction) {
        String around = QtiXml.html(body, element -> element == interaction || isAside(element));
        String prompt = QtiXml.child(interaction, "prompt")
                .map(element -> QtiXml.html(element, QtiTasks::isAside))
                .orElse("");
        return around.isBlank() || prompt.isBlank() ? around + prompt : around + "<br>" + prompt;
    }

    /** What is no part of the question: said after it, said to others, or counted in it. */
    private static boolean isAside(Element element) {
        String name = QtiXml.name(element);
        return QtiFeedback.isFeedback(element)
                || name.equals("rubricblock")
                || name.equals("stylesheet")
                || isOf(QtiItem.UNIT, element);
    }

    private static boolean isOf(String styleClass, Node node) {
        return node instanceof Element element
                && QtiXml.attribute(element, "class").equals(styleClass);
    }

    private Task task(Element interaction) throws Unreadable {
        String kind = QtiXml.name(interaction);
        if (!BLOCKS.contains(kind)) {
            throw new Unreadable(Remark.of("refused.type", Shown.shortened(kind)));
        }
        if (kind.equals(ESSAY)) {
            return essay();
        }
        QtiResponse response = QtiResponse.of(interaction, item, remarks);
        return switch (kind) {
            case "choiceinteraction" -> choices(interaction, response);
            case "orderinteraction" -> order(interaction, response);
            default -> matching(interaction, response);
        };
    }

    /** By what stands in the item for who marks. */
    private Task essay() throws Unreadable {
        List<Element> notes = QtiXml.below(item, "rubricblock").stream()
                .filter(block ->
                        List.of(QtiXml.attribute(block, "view").split("\\s+")).contains(QtiItem.SCORER))
                .toList();
        if (notes.size() > 1) {
            remarks.add(Remark.of("note.rubric"));
        }
        return notes.size() == 1
                ? Task.Essay.noted(
                        LanguageSpans.readNotes(QtiXml.html(notes.get(0), none -> false), "", language, remarks),
                        remarks)
                : Task.Essay.BARE;
    }

    private Task choices(Element interaction, QtiResponse response) throws Unreadable {
        Set<String> right = response.right();
        Map<String, Task.Option> options = new LinkedHashMap<>();
        List<Task.Option> inOrder = new ArrayList<>();
        for (Element choice : QtiXml.below(interaction, "simplechoice")) {
            String id = QtiXml.attribute(choice, "identifier");
            Task.Option option = new Task.Option(words(choice), right.contains(id), feedback.of(choice, id));
            options.put(id, option);
            inOrder.add(option);
        }
        if (!response.isMultiple() && options.keySet().equals(Set.of("true", "false"))) {
            return new Task.Statement(
                    right.contains("true"),
                    options.get("true").feedback(),
                    options.get("false").feedback());
        }
        return new Task.Choices(response.isMultiple(), inOrder);
    }

    private Task order(Element interaction, QtiResponse response) throws Unreadable {
        Map<String, Texts> choices = texts(QtiXml.below(interaction, "simplechoice"));
        List<String> right = response.correct();
        if (right.size() != choices.size() || !choices.keySet().equals(new HashSet<>(right))) {
            throw new Unreadable(Remark.of("refused.declaration"));
        }
        return new Task.Order(right.stream().map(choices::get).toList(), feedback.whole());
    }

    /** Of pairs in one set, the first of each is its left side. */
    private Task matching(Element interaction, QtiResponse response) throws Unreadable {
        List<Element> sets = QtiXml.children(interaction, "simplematchset");
        Map<String, Texts> choices = texts(QtiXml.below(interaction, "simpleassociablechoice"));
        Map<String, String> right = new LinkedHashMap<>();
        for (String pair : response.right()) {
            String[] both = pair.split("\\s+");
            if (both.length != 2
                    || !choices.keySet().containsAll(List.of(both))
                    || right.put(both[0], both[1]) != null) {
                throw new Unreadable(Remark.of("refused.pairs"));
            }
        }
        Set<String> lefts =
                sets.isEmpty() ? right.keySet() : texts(associable(sets.get(0))).keySet();
        if (!lefts.equals(right.keySet())) {
            throw new Unreadable(Remark.of("refused.pairs"));
        }
        List<Task.Pair> pairs = lefts.stream()
                .map(left -> new Task.Pair(choices.get(left), choices.get(right.get(left))))
                .toList();
        List<Texts> others = choices.keySet().stream()
                .filter(choice -> !lefts.contains(choice) && !right.containsValue(choice))
                .map(choices::get)
                .toList();
        return new Task.Matching(pairs, others, feedback.whole());
    }

    private static List<Element> associable(Element set) {
        return QtiXml.children(set, "simpleassociablechoice");
    }

    private Asked fields(Element body, List<Element> interactions) throws Unreadable {
        Element first = interactions.get(0);
        boolean typed = QtiXml.name(first).equals("textentryinteraction");
        if (typed && interactions.size() == 1) {
            QtiResponse response = QtiResponse.of(first, item, remarks);
            if (response.isNumber()) {
                Texts unit = unit(body);
                mark(first, isInText(first) ? "_____" : "");
                return new Asked(around(body), response.number(item, unit, feedback.whole()), false);
            }
            if (!isInText(first)) {
                mark(first, "");
                return new Asked(around(body), new Task.Words(accepted(first), feedback.whole()), false);
            }
        }
        List<Accepted> gaps = new ArrayList<>();
        List<Task.Menu> menus = new ArrayList<>();
        for (Element field : interactions) {
            if (typed) {
                gaps.add(accepted(field));
            } else {
                menus.add(menu(field));
            }
            mark(field, "[" + (gaps.size() + menus.size()) + "]");
        }
        Task task = typed ? new Task.Gaps(gaps, feedback.whole()) : new Task.Menus(menus, feedback.whole());
        return new Asked(around(body), task, adds());
    }

    private Texts around(Element body) throws Unreadable {
        return text(QtiXml.html(body, QtiTasks::isAside));
    }

    private Accepted accepted(Element field) throws Unreadable {
        QtiResponse response = QtiResponse.of(field, item, remarks);
        if (response.isNumber() && !QtiXml.below(item, "equal").isEmpty()) {
            remarks.add(Remark.of("note.gapNumber"));
        }
        return response.accepted(QtiXml.attribute(field, QtiItem.LANGUAGES.replace("-", "")));
    }

    private Task.Menu menu(Element field) throws Unreadable {
        Set<String> right = QtiResponse.of(field, item, remarks).right();
        Map<String, Texts> choices = texts(QtiXml.below(field, "inlinechoice"));
        if (right.size() != 1 || !choices.keySet().containsAll(right)) {
            throw new Unreadable(Remark.of("refused.declaration"));
        }
        List<Texts> wrong = choices.entrySet().stream()
                .filter(choice -> !right.contains(choice.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Task.Menu(choices.get(right.iterator().next()), wrong);
    }

    /** Behind the field of a number. */
    private Texts unit(Element body) throws Unreadable {
        List<Element> units = QtiXml.below(body, element -> isOf(QtiItem.UNIT, element));
        return units.isEmpty() ? Task.NOTHING : words(units.get(0));
    }

    /** Whether there are words beside a field, as there are in the middle of a text. */
    private static boolean isInText(Element field) {
        Node around = field.getParentNode();
        StringBuilder beside = new StringBuilder();
        for (Node one = around.getFirstChild(); one != null; one = one.getNextSibling()) {
            boolean apart = one instanceof Element element && HtmlText.isBlock(QtiXml.name(element));
            if (one != field && !apart && !isOf(QtiItem.UNIT, one)) {
                beside.append(one.getTextContent());
            }
        }
        return !beside.toString().isBlank();
    }

    /** Puts words in the place of a field; a gap's own paragraph, which has its number already, goes. */
    private static void mark(Element field, String words) {
        Node parent = field.getParentNode();
        if (isOf(QtiItem.GAP, parent)) {
            parent.getParentNode().removeChild(parent);
        } else {
            parent.replaceChild(field.getOwnerDocument().createTextNode(words), field);
        }
    }

    private Map<String, Texts> texts(List<Element> choices) throws Unreadable {
        Map<String, Texts> texts = new LinkedHashMap<>();
        for (Element choice : choices) {
            texts.put(QtiXml.attribute(choice, "identifier"), words(choice));
        }
        return texts;
    }

    private Texts words(Element element) throws Unreadable {
        return text(QtiXml.html(element, QtiTasks::isAside));
    }

    private Texts text(String html) throws Unreadable {
        return LanguageSpans.read(html, "", language, remarks);
    }
}

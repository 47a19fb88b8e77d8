package org.ijaza.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.platform.Texts;
import org.w3c.dom.Element;

/** What an item of QTI declares about the answers to one of its interactions. */
final class QtiResponse {

    private final Element declaration;
    private final Set<Remark> remarks;

    private QtiResponse(Element declaration, Set<Remark> remarks) {
        this.declaration = declaration;
        this.remarks = remarks;
    }

    /**
     * The declaration that an interaction names.
     *
     * @param remarks is told what is lost
     * @throws Unreadable if the item has none
     */
    static QtiResponse of(Element interaction, Element item, Set<Remark> remarks) throws Unreadable {
        String response = QtiXml.attribute(interaction, "responseidentifier");
        return QtiXml.children(item, "responsedeclaration").stream()
                .filter(candidate -> QtiXml.attribute(candidate, "identifier").equals(response))
                .findFirst()
                .map(declaration -> new QtiResponse(declaration, remarks))
                .orElseThrow(() -> new Unreadable(Remark.of("refused.declaration")));
    }

    boolean isMultiple() {
        return QtiXml.attribute(declaration, "cardinality").equals("multiple");
    }

    boolean isNumber() {
        return Set.of("float", "integer").contains(QtiXml.attribute(declaration, "basetype"));
    }

    /** What is declared correct, in its order. */
    List<String> correct() {
        return QtiXml.children(declaration, "correctresponse").stream()
                .flatMap(correct -> QtiXml.children(correct, "value").stream())
                .map(value -> value.getTextContent().strip())
                .toList();
    }

    /** What gets a mark above 0, and which; twice the same where it is written twice, as {@link Accepted#entries()} do. */
    private List<Map.Entry<String, Double>> marks() throws Unreadable {
        List<Map.Entry<String, Double>> marks = new ArrayList<>();
        for (Element entry : QtiXml.below(declaration, "mapentry")) {
            double mark = Shares.read(QtiXml.attribute(entry, "mappedvalue"));
            if (mark > 0) {
                marks.add(Map.entry(QtiXml.attribute(entry, "mapkey"), mark));
            }
        }
        return marks;
    }

    /** Right choices or pairs: those declared correct, else those that a mapping gives marks for. */
    Set<String> right() throws Unreadable {
        Set<String> right = new LinkedHashSet<>(correct());
        List<Map.Entry<String, Double>> marks = marks();
        if (right.isEmpty() && isMultiple()) {
            marks.forEach(entry -> right.add(entry.getKey()));
        } else if (right.isEmpty()) {
            best(marks).limit(1).forEach(right::add);
        }
        if (!isMultiple() && marks.size() > 1) {
            remarks.add(Remark.of("note.marks"));
        }
        return right;
    }

    private static Stream<String> best(List<Map.Entry<String, Double>> marks) {
        double most = marks.stream()
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return marks.stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey);
    }

    /** @param languages of the words, as {@link Accepted#languages()} says them; empty if all are in all */
    Accepted accepted(String languages) throws Unreadable {
        List<Map.Entry<String, Double>> marks = marks();
        List<String> words = new ArrayList<>(best(marks).toList());
        if (words.size() < marks.size()) {
            remarks.add(Remark.of("note.marks"));
        }
        correct().stream().filter(word -> !words.contains(word)).forEach(words::add);
        if (QtiXml.below(declaration, "mapentry").stream()
                .anyMatch(entry -> QtiXml.attribute(entry, "casesensitive").equals("true"))) {
            remarks.add(Remark.of("note.case"));
        }
        return Accepted.of(words, languages);
    }

    /**
     * The right number.
     *
     * @param item says how far from it an answer may be, or between which numbers
     */
    Task.Number number(Element item, Texts unit, Task.Said said) throws Unreadable {
        List<Element> least = bound(item, "gte");
        List<Element> most = bound(item, "lte");
        if (least.size() == 1 && most.size() == 1) {
            Task.Number between = NumberText.between(
                    NumberText.read(least.get(0).getTextContent()),
                    NumberText.read(most.get(0).getTextContent()));
            return new Task.Number(between.value(), between.tolerance(), unit, said);
        }
        BigDecimal value = NumberText.read(Stream.concat(correct().stream(), best(marks()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Remark.of("refused.declaration"))));
        if (!QtiXml.below(item, "equalrounded").isEmpty()) {
            remarks.add(Remark.of("note.rounding"));
        }
        List<Element> near = QtiXml.below(item, "equal");
        BigDecimal tolerance = near.isEmpty() ? BigDecimal.ZERO : tolerance(near.get(0), value);
        return new Task.Number(value, tolerance, unit, said);
    }

    /** Numbers that an answer is compared with. */
    private static List<Element> bound(Element item, String comparison) {
        return QtiXml.below(item, comparison).stream()
                .flatMap(compared -> QtiXml.children(compared, "basevalue").stream())
                .toList();
    }

    /** Below and above, where both are given: the smaller one, since the bank has one for both. */
    private BigDecimal tolerance(Element equal, BigDecimal value) throws Unreadable {
        String written = QtiXml.attribute(equal, "tolerance");
        String mode = QtiXml.attribute(equal, "tolerancemode");
        if (written.isEmpty() || mode.equals("exact")) {
            return BigDecimal.ZERO;
        }
        String[] both = written.split("\\s+");
        BigDecimal tolerance = NumberText.read(both[0]).abs();
        if (both.length > 1 && NumberText.read(both[1]).abs().compareTo(tolerance) != 0) {
            remarks.add(Remark.of("note.tolerance"));
            tolerance = tolerance.min(NumberText.read(both[1]).abs());
        }
        return NumberText.plain(
                mode.equals("relative") ? tolerance.multiply(value.abs()).movePointLeft(2) : tolerance);
    }
}

package org.ijaza.certificate.pdf;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.certificate.validity.ValidityRules.Cohorts;
import org.ijaza.certificate.validity.ValidityRules.Counting;
import org.ijaza.certificate.validity.ValidityRules.Renewal;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** The section {@code validity} of a {@code certificate.yaml}. */
final class ValiditySection {

    private static final int MONTHS_OF_YEAR = 12;

    private ValiditySection() {}

    static ValidityRules read(Node section, Findings findings) {
        int months = section.number("months");
        Optional<MonthDay> yearly = section.find("yearly").flatMap(day -> day(day, months, findings));
        return new ValidityRules(
                section.number("version"),
                months,
                counting(section, findings),
                yearly.orElse(null),
                window(section, months, findings),
                section.find("grace").map(Node::number).orElse(0),
                section.find("pause").map(Node::number).orElse(0),
                reminders(section, findings),
                section.find("renewal").map(ValiditySection::renewal));
    }

    private static Counting counting(Node section, Findings findings) {
        boolean fromEnd = section.find("countedFrom")
                .map(Node::text)
                .filter("previous-end"::equals)
                .isPresent();
        if (section.has("yearly")) {
            if (section.has("countedFrom")) {
                findings.add(section.get("countedFrom"), "it ends on a fixed day, so nothing is counted");
            }
            return Counting.YEARLY;
        }
        return fromEnd ? Counting.PREVIOUS_END : Counting.ISSUE;
    }

    private static Optional<MonthDay> day(Node node, int months, Findings findings) {
        if (months < MONTHS_OF_YEAR) {
            findings.add(node, "validity of less than 12 months cannot end on a fixed day of the year");
        }
        try {
            return Optional.of(MonthDay.parse("--" + node.text()));
        } catch (DateTimeException e) {
            findings.add(node, "a month and a day are expected, as in 12-31");
            return Optional.empty();
        }
    }

    private static int window(Node section, int months, Findings findings) {
        int window = section.find("window").map(Node::number).orElse(0);
        if (window > 0 != section.has("renewal")) {
            findings.add(section, "'window' and 'renewal' belong together");
        }
        if (window > months) {
            findings.add(section.get("window"), "the window is longer than the validity");
        }
        return window;
    }

    private static List<Integer> reminders(Node section, Findings findings) {
        List<Integer> days = section.itemsOf("reminders").stream()
                .map(Node::number)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (days.stream().distinct().count() < days.size()) {
            findings.add(section.get("reminders"), "a reminder stands here a second time");
        }
        return days;
    }

    private static Renewal renewal(Node node) {
        return new Renewal(
                node.find("course").map(Node::text),
                node.find("cohorts").map(cohorts -> new Cohorts(cohorts.number("count"), cohorts.number("rating"))),
                node.text("decision").equals("certifier"));
    }
}

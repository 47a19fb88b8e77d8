package org.ijaza.quiz;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** Whether a test's hours can be kept. */
final class WindowCheck {

    private WindowCheck() {}

    /** @param test an entry of {@code tests} in {@code course.yaml} */
    static void check(Node test, Findings findings) {
        Optional<Instant> opens = moment(test, "opens", findings);
        Optional<Instant> closes = moment(test, "closes", findings);
        if (FeedbackRule.AFTER_CLOSING
                        .word()
                        .equals(test.find("feedback").map(Node::text).orElse(""))
                && !test.has("closes")) {
            findings.add(test.get("feedback"), "feedback after closing needs a time at which the test closes");
        }
        if (opens.isEmpty() || closes.isEmpty()) {
            return;
        }
        Duration open = Duration.between(opens.get(), closes.get());
        if (open.isNegative() || open.isZero()) {
            findings.add(test.get("closes"), "the test closes before it opens");
        } else {
            test.find("minutes")
                    .filter(minutes -> open.compareTo(Duration.ofMinutes(minutes.number())) < 0)
                    .ifPresent(minutes -> findings.add(
                            minutes,
                            "the test takes " + minutes.number() + " minutes, and is open for only "
                                    + open.toMinutes()));
        }
    }

    private static Optional<Instant> moment(Node test, String field, Findings findings) {
        try {
            return Window.moment(test, field);
        } catch (DateTimeParseException impossible) {
            findings.add(test.get(field), "there is no such day or hour as " + test.text(field));
            return Optional.empty();
        }
    }
}

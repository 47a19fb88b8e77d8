package org.ijaza.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Failure;
import org.ijaza.testing.On;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six years of ten people, as {@code six-years.txt} tells them, day by day and with days left out. */
class SixYearsTest {

    private static final long FIRST_PERSON = 2000;

    private record Line(LocalDate day, String who, String event, String then, String leads, String told) {

        static Line of(String text) {
            String[] cells = Stream.of(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            return new Line(LocalDate.parse(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    private record Seen(Line line, long certificate) {}

    private final Map<String, Long> people = new HashMap<>();

    @ParameterizedTest(name = "{0}, looked at every {1} days")
    @CsvSource({"H2,1", "MARIADB,9"})
    void everyone_is_worth_what_the_table_says_and_is_told_what_it_says(On kind, int daysBetweenLooks) {
        List<Line> lines = lines();
        Map<String, Integer> toldBefore = new HashMap<>();
        Map<String, Seen> seen = new HashMap<>(); // what counts of a day is its end
        try (CertificateOffice office = new CertificateOffice(kind, lines.get(0).day())) {
            assertThat(lines).as("told in order").isSortedAccordingTo(Comparator.comparing(Line::day));
            LocalDate next = lines.get(0).day();
            for (Line line : lines) {
                for (; !next.isAfter(line.day()); next = next.plusDays(daysBetweenLooks)) {
                    office.on(next);
                    office.watches();
                }
                office.on(line.day());
                happens(office, line);
                if (!line.who().isEmpty()) {
                    long person = people.get(line.who());
                    long certificate = office.newestOf(person);
                    seen.put(line.who() + line.day(), new Seen(line, certificate));
                    assertThat(office.standing(certificate, line.day()))
                            .as("%s", line)
                            .hasToString(line.then());
                    assertThat(office.mayLead(person) ? "yes" : "no")
                            .as("%s", line)
                            .isEqualTo(line.leads());
                    List<Integer> told = office.told(person);
                    if (daysBetweenLooks == 1) {
                        assertThat(words(told.subList(toldBefore.getOrDefault(line.who(), 0), told.size())))
                                .as("%s", line)
                                .isEqualTo(line.told());
                    }
                    toldBefore.put(line.who(), told.size());
                    for (Standing standing : Standing.values()) {
                        assertThat(office.listed(standing))
                                .as("listed as %s after %s", standing, line)
                                .isEqualTo(office.having(standing));
                    }
                }
            }
            for (Seen one : seen.values()) {
                assertThat(office.standing(one.certificate(), one.line().day()))
                        .as("looked back at: %s", one.line())
                        .hasToString(one.line().then());
            }
        }
    }

    private void happens(CertificateOffice office, Line line) {
        boolean refused = line.event().endsWith(": refused");
        String event = line.event().replace(": refused", "");
        Optional<Failure> failure = Optional.empty();
        try {
            happens(office, line.who(), event);
        } catch (Failure thrown) {
            failure = Optional.of(thrown);
        }
        assertThat(failure.isPresent()).as("%s: %s", line, failure).isEqualTo(refused);
    }

    private void happens(CertificateOffice office, String who, String event) {
        String[] words = event.split(" ");
        String last = words[words.length - 1];
        if (event.equals("is certified")) {
            people.put(who, FIRST_PERSON + people.size());
            office.certifies(people.get(who));
            return;
        }
        if (event.startsWith("rules ")) {
            office.publish(2, last, true);
            return;
        }
        long person = people.get(who);
        long certificate = office.newestOf(person);
        if (event.startsWith("completes ")) {
            office.completes(person, last);
        } else if (event.startsWith("is paused until ")) {
            office.does(CertificateDesk.class, desk -> desk.pause(certificate, "Leave", LocalDate.parse(last)));
        } else {
            switch (event) {
                case "lives on" -> assertThat(certificate).isPositive();
                case "comes back" -> office.does(CertificateDesk.class, desk -> desk.resume(certificate));
                case "is suspended" -> office.does(CertificateDesk.class, desk -> desk.suspend(certificate, "Doubt"));
                case "is reinstated" -> office.does(CertificateDesk.class, desk -> desk.reinstate(certificate, "None"));
                case "is withdrawn" -> office.does(CertificateDesk.class, desk -> desk.withdraw(certificate, "Fraud"));
                case "is withdrawn by another certifier" -> {
                    office.calls(CertificateOffice.GRANTER);
                    office.does(CertificateDesk.class, desk -> desk.withdraw(certificate, "Fraud"));
                    office.calls(CertificateOffice.CERTIFIER);
                }
                case "is renewed" -> office.does(Renewals.class, renewals -> renewals.renew(certificate));
                case "has her name corrected" -> office.corrects(certificate);
                default -> throw new IllegalArgumentException(event);
            }
        }
    }

    private static String words(List<Integer> stages) {
        return stages.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Line> lines() {
        try (var file = SixYearsTest.class.getResourceAsStream("six-years.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("\\d{4}-.*"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

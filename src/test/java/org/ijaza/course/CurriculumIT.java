package org.ijaza.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ijaza.platform.Language;
import org.ijaza.testing.On;
import org.ijaza.testing.Person;
import org.ijaza.testing.Trainee;
import org.junit.jupiter.api.Test;

/** Every lesson of the house, those of all countries too, as a phone shows it. */
class CurriculumIT {

    /** What is wrong with the lesson on the page; nothing if it reads well. */
    private static final String LOOK =
            """
            async direction => {
              const wrong = [];
              const page = document.documentElement;
              const lesson = document.querySelector(".lesson");
              if (!lesson || !lesson.innerText.trim()) return "no lesson";
              if (page.scrollWidth > page.clientWidth) wrong.push("wider than a phone by " + (page.scrollWidth - page.clientWidth));
              if (getComputedStyle(lesson).direction !== direction) wrong.push("not " + direction);
              for (const raw of [":::", "](", "**", "| --", "|--"]) {
                if (lesson.innerText.includes(raw)) wrong.push("raw Markdown " + raw);
              }
              for (const image of lesson.querySelectorAll("img")) {
                image.loading = "eager";
                await image.decode().catch(() => wrong.push("broken picture " + image.alt));
              }
              return wrong.join(", ");
            }
            """;

    @Test
    void every_lesson_reads_well_on_a_phone() {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (String country : countries()) {
            try (Person person = Person.atPhone(On.H2.application(), Language.AR)) {
                Trainee trainee = new Trainee(person, Language.AR)
                        .registers("reader-" + System.nanoTime() + "@example.org", "قارئة المنهاج", "", country);
                List<String> lessons = new ArrayList<>();
                for (Path course : CourseLoader.packagesIn(Path.of("courses"))) {
                    trainee.joins(course.getFileName().toString());
                    for (Locator lesson : person.page().locator(".lessons a").all()) {
                        lessons.add(lesson.getAttribute("href"));
                    }
                }
                lessons.removeIf(lesson -> !seen.add(lesson));
                for (Language language : List.of(Language.AR, Language.FR)) {
                    person.opens("/learn/?lang=" + language.code());
                    lessons.forEach(lesson -> look(person, lesson, language, wrong));
                }
                assertThat(person.complaints()).isEmpty();
            }
        }
        assertThat(seen).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static void look(Person person, String lesson, Language language, Map<String, String> wrong) {
        String found = String.valueOf(person.opens(lesson).page().evaluate(LOOK, language.direction()));
        if (!found.isEmpty()) {
            wrong.put(person.page().locator("h1").innerText() + " (" + lesson + ")", found);
        }
    }

    /** Those that have lessons of their own, and Tunisia in any case. */
    private static Set<String> countries() {
        Set<String> countries = new TreeSet<>(Set.of("TN"));
        for (Path course : CourseLoader.packagesIn(Path.of("courses"))) {
            for (String country : List.of("MA", "JO", "LB")) {
                if (Files.isDirectory(course.resolve("adaptations").resolve(country.toLowerCase(Locale.ROOT)))) {
                    countries.add(country);
                }
            }
        }
        return countries;
    }
}

package org.ijaza.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ijaza.platform.Language;

/** What somebody knows who has learned a course by heart: for each question the texts of its right answers. */
public final class AnswerKey {

    private static final Map<Language, String> TRUE =
            Map.of(Language.AR, "صحيح", Language.FR, "Vrai", Language.EN, "True");
    private static final Map<Language, String> FALSE =
            Map.of(Language.AR, "خطأ", Language.FR, "Faux", Language.EN, "False");

    private final Map<String, Set<String>> rightByStem = new HashMap<>();

    /** Of a course package of the house. */
    public AnswerKey(String course, Language language) {
        try (Stream<Path> files = Files.walk(Path.of("courses", course))) {
            for (Path file :
                    files.filter(path -> path.endsWith("questions.yaml")).toList()) {
                for (JsonNode question :
                        new YAMLMapper().readTree(file.toFile()).get("questions")) {
                    read(question, language);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(JsonNode question, Language language) {
        Set<String> right = new HashSet<>();
        if (question.has("answer")) {
            right.add((question.get("answer").asBoolean() ? TRUE : FALSE).get(language));
        } else {
            for (JsonNode choice : question.get("choices")) {
                if (choice.path("correct").asBoolean(false)) {
                    right.add(tidy(choice.get("text").get(language.code()).asText()));
                }
            }
        }
        rightByStem.put(tidy(question.get("stem").get(language.code()).asText()), right);
    }

    /** Texts of the right answers to the question with this text. */
    public Set<String> rightAnswers(String stem) {
        Set<String> right = rightByStem.get(tidy(stem));
        if (right == null) {
            throw new AssertionError("not in the course: " + stem);
        }
        return right;
    }

    /** As a browser shows a text: every run of white space is one space. */
    public static String tidy(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }
}

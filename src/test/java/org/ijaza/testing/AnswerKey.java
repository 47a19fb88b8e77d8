package org.ijaza.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Language;

/** What somebody knows who has learned a course by heart: for each question the texts of its right answers.
 * A country may ask the same with other choices, so that it takes both to tell which question it is. */
public final class AnswerKey {

    private static final Map<Language, String> TRUE =
            Map.of(Language.AR, "صحيح", Language.FR, "Vrai", Language.EN, "True");
    private static final Map<Language, String> FALSE =
            Map.of(Language.AR, "خطأ", Language.FR, "Faux", Language.EN, "False");

    private final Map<String, Set<String>> rightByQuestion = new HashMap<>();

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
        Set<String> choices = new TreeSet<>();
        if (question.has("answer")) {
            choices.addAll(Set.of(TRUE.get(language), FALSE.get(language)));
            right.add((question.get("answer").asBoolean() ? TRUE : FALSE).get(language));
        } else {
            for (JsonNode choice : question.get("choices")) {
                String text = tidy(choice.get("text").get(language.code()).asText());
                choices.add(text);
                if (choice.path("correct").asBoolean(false)) {
                    right.add(text);
                }
            }
        }
        rightByQuestion.put(tidy(question.get("stem").get(language.code()).asText()) + choices, right);
    }

    /** Texts of the right answers to the question with this text and these choices, in whatever order. */
    public Set<String> rightAnswers(String stem, Collection<String> choices) {
        Set<String> texts = choices.stream().map(AnswerKey::tidy).collect(Collectors.toCollection(TreeSet::new));
        Set<String> right = rightByQuestion.get(tidy(stem) + texts);
        if (right == null) {
            throw new AssertionError("not in the course: " + stem);
        }
        return right;
    }

    /** As a browser shows a text: every run of white space is one space, and marks of direction are not seen. */
    public static String tidy(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replace("\u200E", "")
                .strip();
    }
}

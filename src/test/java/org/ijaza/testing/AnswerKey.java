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
    private final Map<String, Map<String, String>> fieldsByStem = new HashMap<>();

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
        String stem = tidy(question.get("stem").get(language.code()).asText());
        if (question.has("rubric") || question.has("steps")) {
            return; // there is no key
        }
        if (!question.has("choices") && !question.has("answer")) {
            fieldsByStem.put(stem, fields(question, language));
            return;
        }
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
        rightByQuestion.put(stem + choices, right);
    }

    /** What is right in each field, by its label; under an empty one if the field has none of its own. */
    private static Map<String, String> fields(JsonNode question, Language language) {
        Map<String, String> fields = new HashMap<>();
        if (question.has("value")) {
            fields.put("", question.get("value").asText());
        } else if (question.has("accepted")) {
            JsonNode accepted = question.get("accepted");
            fields.put(
                    "",
                    (accepted.isArray() ? accepted : accepted.get(language.code()))
                            .get(0)
                            .asText());
        } else if (question.has("items")) {
            int place = 0;
            for (JsonNode item : question.get("items")) {
                fields.put(tidy(item.get(language.code()).asText()), String.valueOf(++place));
            }
        } else {
            for (JsonNode pair : question.get("pairs")) {
                fields.put(
                        tidy(pair.get("left").get(language.code()).asText()),
                        tidy(pair.get("right").get(language.code()).asText()));
            }
        }
        return fields;
    }

    /**
     * What to type, or to choose, in a field of the question with this text.
     *
     * @param label of the field
     */
    public String rightIn(String stem, String label) {
        Map<String, String> fields = fieldsByStem.get(tidy(stem));
        if (fields == null) {
            throw new AssertionError("not in the course: " + stem);
        }
        return fields.getOrDefault(tidy(label), fields.get(""));
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

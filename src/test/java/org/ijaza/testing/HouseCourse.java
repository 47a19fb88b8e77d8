package org.ijaza.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ijaza.platform.Language;

/** What tests need to know of a course of the house, whatever its authors make of it: asked of its files. */
public final class HouseCourse {

    private final Path folder;
    private final JsonNode course;

    public HouseCourse(String id) {
        folder = Path.of("courses", id);
        course = read("course.yaml");
    }

    /** Finds its title in whatever language a page has it. Read by browsers too, which know no quoting. */
    public Pattern title() {
        return Pattern.compile(Arrays.stream(Language.values())
                .map(language -> course.get("title").get(language.code()).asText())
                .map(title -> AnswerKey.tidy(title).replaceAll("[.*+?^${}()|\\[\\]]", "\\\\$0"))
                .map(title -> title.replace(" ", "\\s+"))
                .collect(Collectors.joining("|")));
    }

    /** Id of the module that comes first. */
    public String firstModule() {
        return course.get("modules").get(0).asText();
    }

    /** Id of the lesson that comes first, in a country that puts none in its place. */
    public String firstLesson() {
        return read("modules/" + firstModule() + "/module.yaml")
                .get("lessons")
                .get(0)
                .get("id")
                .asText();
    }

    private JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads who did what reads it in words: every act that the source records has a text. */
class AuditTextsTest {

    /** An act named where it is recorded. */
    private static final Pattern RECORDED = Pattern.compile("audit\\.record\\(\\s*\"([\\w.-]+\\w)\"");
    /** Acts that a method of the class records for the others: their names begin like this. */
    private static final Pattern HANDED_ON =
            Pattern.compile("(?:tell|done)\\([\\w.() ]+, \"((?:draft|factor)\\.[\\w.-]+)\"");

    private static final Pattern OF_CANDIDACY = Pattern.compile("keep\\(candidacy, [^;]*\"([\\w-]+)\"\\)");

    private static final Pattern SUBJECT = Pattern.compile("\"([a-z]+):\" \\+");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_recorded_act_has_a_name(Language language) throws IOException {
        Set<String> acts = new TreeSet<>(found(RECORDED, ""));
        acts.addAll(found(HANDED_ON, ""));
        acts.addAll(found(OF_CANDIDACY, "candidacy."));
        assertThat(acts)
                .as("the patterns still find what the source records")
                .contains("role.given", "draft.lesson.moved", "factor.recovery", "candidacy.tie-declared")
                .allSatisfy(act -> assertHasText("audit." + act, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_thing_that_was_acted_on_has_a_name(Language language) throws IOException {
        assertThat(found(SUBJECT, ""))
                .contains("person", "candidacy")
                .allSatisfy(kind -> assertHasText("audit.subject." + kind, language));
    }

    private static void assertHasText(String key, Language language) {
        assertThat(Messages.text(language.localeIn("TN"), key, "1")).as(key).isNotBlank();
    }

    private static Set<String> found(Pattern pattern, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditTextsTest::read)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map((MatchResult match) -> prefix + match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

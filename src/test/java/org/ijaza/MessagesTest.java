package org.ijaza;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text is there in three languages, can be formatted, and is the language that it says. */
class MessagesTest {

    private static final Pattern USE_IN_PAGE = Pattern.compile("(?:msg\\['|text\\.of\\(')([A-Za-z][\\w.]*\\w)'");
    private static final Map<Language, Properties> BUNDLES = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys(Language language) {
        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle(Language.AR).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_empty_and_every_pattern_can_be_read(Language language) {
        Properties bundle = bundle(language);
        for (String key : bundle.stringPropertyNames()) {
            String text = bundle.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            if (text.contains("{")) {
                MessageFormat format = new MessageFormat(text, language.localeIn("TN"));
                assertThat(text)
                        .as(key + ": an apostrophe quotes what follows it; write ’")
                        .doesNotContain("'");
                assertThat(format.getArgumentNames()).as(key).isNotEmpty();
            }
        }
    }

    @Test
    void the_same_placeholders_stand_in_every_language() {
        Properties arabic = bundle(Language.AR);
        for (String key : arabic.stringPropertyNames()) {
            Set<String> expected = placeholders(arabic.getProperty(key), Language.AR);
            for (Language language : List.of(Language.FR, Language.EN)) {
                assertThat(placeholders(bundle(language).getProperty(key), language))
                        .as(key + " in " + language)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void arabic_texts_are_written_in_arabic_letters() {
        Properties arabic = bundle(Language.AR);
        for (String key : arabic.stringPropertyNames()) {
            // what stands in braces is for the machine
            String words = arabic.getProperty(key)
                    .replaceAll("\\{\\w+, ?plural,", "")
                    .replaceAll("\\b(zero|one|two|few|many|other) ?\\{", "")
                    .replaceAll("\\{[^{}]*\\}", "");
            long letters = words.codePoints().filter(Character::isLetter).count();
            long ofArabic = words.codePoints()
                    .filter(letter -> Character.isLetter(letter)
                            && Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                    .count();
            assertThat(ofArabic).as(key + " = " + words).isGreaterThanOrEqualTo(letters / 2);
        }
    }

    @Test
    void every_key_that_a_page_uses_exists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> known = bundle(Language.AR).stringPropertyNames();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher use = USE_IN_PAGE.matcher(Files.readString(page));
                while (use.find()) {
                    if (!known.contains(use.group(1))) {
                        missing.add(page + ": " + use.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> placeholders(String text, Language language) {
        return text.contains("{")
                ? new TreeSet<>(new MessageFormat(text, language.localeIn("TN")).getArgumentNames())
                : Set.of();
    }

    private static Properties bundle(Language language) {
        return BUNDLES.computeIfAbsent(language, MessagesTest::read);
    }

    private static Properties read(Language language) {
        Properties bundle = new OncePerKey();
        String name = "/messages_" + language.code() + ".properties";
        try (InputStream stream = MessagesTest.class.getResourceAsStream(name)) {
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(Arrays.asList(bundle.keySet().toArray())).isNotEmpty();
        return bundle;
    }

    /** Refuses the second text of a key, which would silently replace the first. */
    private static final class OncePerKey extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(super.put(key, value)).as("two texts for " + key).isNull();
            return null;
        }
    }
}

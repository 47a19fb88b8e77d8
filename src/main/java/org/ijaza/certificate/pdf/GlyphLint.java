package org.ijaza.certificate.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ijaza.platform.yaml.Findings;

/** Finds in a kind's own texts the characters that no font has, and says where they stand. */
final class GlyphLint {

    /** What is not printed as it stands: tags, what FreeMarker fills in or does, notes. */
    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<#--.*?-->|\\$\\{[^}]*}|<[^<>]*>|&\\w+;", Pattern.DOTALL);

    private GlyphLint() {}

    static void of(KindFiles files, Typefaces typefaces, Findings findings) {
        files.sources()
                .forEach((file, source) ->
                        each(file, file.endsWith(".xhtml") ? printed(source) : values(source), typefaces, findings));
    }

    /** The text of a template, in its lines. */
    private static String printed(String source) {
        return MARKUP.matcher(source).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }

    /** The texts of a properties file, in their lines. */
    private static String values(String source) {
        return source.lines()
                .map(line -> line.strip().startsWith("#") ? "" : line.substring(line.indexOf('=') + 1))
                .collect(Collectors.joining("\n"));
    }

    private static void each(String file, String text, Typefaces typefaces, Findings findings) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            lines[i].codePoints()
                    .filter(Typefaces::isSeen)
                    .filter(character -> !typefaces.has(character))
                    .distinct()
                    .forEach(character -> findings.add(
                            file,
                            line,
                            String.format(
                                    Locale.ROOT,
                                    "no font of certificates/fonts has %s (U+%04X)",
                                    Character.toString(character),
                                    character)));
        }
    }
}

package org.ijaza.certificate.pdf;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ijaza.platform.yaml.Findings;

/**
 * Finds in a kind's files what would run code or bring in something from outside the folder, so that the
 * author is told where it stands. (The press refuses it once more when it prints.)
 */
final class ForeignContent {

    private static final Pattern ELEMENT = Pattern.compile(
            "<\\s*(script|iframe|frame|embed|applet|base|form|input|video|audio|svg|math)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENT = Pattern.compile("\\s(on[a-z]+)\\s*=\\s*[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("\\s(?:src|href|data|background)\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTIVE = Pattern.compile("<#(include|import)\\b");
    private static final Pattern STYLE_ADDRESS =
            Pattern.compile("url\\(\\s*[\"']?([^\"')]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_IMPORT = Pattern.compile("(@import|@font-face)", Pattern.CASE_INSENSITIVE);

    private ForeignContent() {}

    static void inTemplate(String file, String source, Set<String> folder, Findings findings) {
        each(
                ELEMENT,
                source,
                (line, found) -> findings.add(file, line, "<" + found + "> has no place on a certificate"));
        each(
                EVENT,
                source,
                (line, found) -> findings.add(file, line, "scripts (" + found + ") have no place on a certificate"));
        each(
                DIRECTIVE,
                source,
                (line, found) -> findings.add(file, line, "<#" + found + "> is not available: one kind, one template"));
        each(ADDRESS, source, (line, found) -> inFolder(file, line, found, folder, findings));
        inStyle(file, source, folder, findings);
    }

    static void inStyle(String file, String source, Set<String> folder, Findings findings) {
        each(
                STYLE_IMPORT,
                source,
                (line, found) -> findings.add(
                        file,
                        line,
                        found + " is not available: fonts are those of certificates/fonts, by their family names"));
        each(STYLE_ADDRESS, source, (line, found) -> inFolder(file, line, found, folder, findings));
    }

    private static void inFolder(String file, int line, String address, Set<String> folder, Findings findings) {
        if (!folder.contains(address) && !address.startsWith("${")) {
            findings.add(file, line, "'" + address + "' is not a style sheet or picture of this folder");
        }
    }

    private static void each(Pattern pattern, String source, Finding finding) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            int line = 1
                    + (int) source.substring(0, matcher.start(1))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            finding.at(line, matcher.group(1));
        }
    }

    private interface Finding {
        void at(int line, String found);
    }
}

package org.ijaza.certificate.pdf;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problems;

/**
 * How minutes of meetings look, as the folder {@code certificates/minutes} says: a template, its texts in three
 * languages, a style sheet. Never changes; safe for many threads.
 */
public final class MinutesForm {

    private final KindFiles files;

    private MinutesForm(KindFiles files) {
        this.files = files;
    }

    /** @throws Problems if something is wrong with the files; says all of it, with file and line */
    public static MinutesForm read(Path folder) {
        Findings findings = new Findings();
        if (!Files.isDirectory(folder)) {
            findings.add(
                    folder.getFileName() + "/",
                    0,
                    "this folder is missing: it says how minutes of meetings look; copy it from the certificates that"
                            + " Ijaza is shipped with");
            findings.throwIfAny();
        }
        KindFiles files = KindFiles.read(folder, "template.xhtml", findings);
        findings.throwIfAny();
        return new MinutesForm(files);
    }

    KindFiles files() {
        return files;
    }

    /** Why they are sealed, as the electronic signature says it. */
    public String sealReason(Language language) {
        return files.texts().get(language).get("title");
    }

    /**
     * What the template can name: {@code lang}, {@code dir}, {@code t} (its texts), {@code centre}, {@code certificate},
     * {@code day}, {@code chair}, {@code members}, {@code postponed} (a sentence, may be missing), {@code closed} (a
     * sentence), and {@code items}: {@code number}, {@code candidate}, {@code reference} (a sentence), {@code granted},
     * {@code reasons} (paragraphs, each {@code text} and {@code dir}), {@code by}, {@code left}; names are {@code text}
     * and {@code dir} too.
     */
    Map<String, Object> model(MinutesSheet sheet) {
        Language language = sheet.language();
        Map<String, String> texts = files.texts().get(language);
        CustomaryDate customary = new CustomaryDate(language, sheet.country());
        Map<String, Object> model = new HashMap<>();
        model.put("lang", language.code());
        model.put("dir", language.direction());
        model.put("t", texts);
        model.put("meeting", customary.of(Math.toIntExact(sheet.meeting())));
        model.put("centre", sheet.centre());
        model.put("certificate", sheet.certificate());
        model.put("day", customary.of(sheet.day()));
        model.put("chair", directed(sheet.chair()));
        model.put("members", directed(sheet.members()));
        model.put("closed", MessageFormat.format(texts.get("closed"), sheet.place(), customary.of(sheet.closed())));
        if (sheet.postponed() > 0) {
            model.put(
                    "postponed",
                    new MessageFormat(texts.get("postponed"), language.localeIn(sheet.country()))
                            .format(new Object[] {sheet.postponed()}));
        }
        model.put(
                "items",
                IntStream.range(0, sheet.items().size())
                        .mapToObj(index -> item(sheet.items().get(index), index + 1, texts, customary))
                        .toList());
        return model;
    }

    private static Map<String, Object> item(
            MinutesSheet.Item item, int number, Map<String, String> texts, CustomaryDate customary) {
        return Map.of(
                "number",
                customary.of(number),
                "candidate",
                directed(item.candidate()),
                "reference",
                MessageFormat.format(
                        texts.get("reference"), Long.toString(item.candidacy()), Integer.toString(item.version())),
                "granted",
                item.granted(),
                "reasons",
                directed(item.reasons().lines().filter(line -> !line.isBlank()).toList()),
                "by",
                directed(item.by()),
                "left",
                directed(item.left()));
    }

    private static List<Map<String, String>> directed(List<String> texts) {
        return texts.stream().map(MinutesForm::directed).toList();
    }

    /** A text that people wrote, in whichever script; its direction as a reader would see it. */
    private static Map<String, String> directed(String text) {
        return Map.of("text", text, "dir", Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr");
    }
}

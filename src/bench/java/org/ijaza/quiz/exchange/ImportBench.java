package org.ijaza.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.source.CurriculumCheck;
import org.ijaza.platform.Language;
import org.ijaza.quiz.BankCheck;
import org.ijaza.quiz.CraftCheck;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;
import org.ijaza.testing.On;
import org.ijaza.testing.Wiring;

/** A Moodle file of 10,000 questions in three languages, taken into the twenty modules of a draft. */
public final class ImportBench {

    private static final int MODULES = 20;
    private static final int QUESTIONS = 10_000;
    private static final String WORDS = " une personne demande de l’aide et attend une réponse de votre service";
    private static final String ARABIC = " شخص يطلب المساعدة وينتظر ردًا من مصلحتكم";
    private static final String ENGLISH = " somebody asks for help and waits for an answer of your service";

    private ImportBench() {}

    public static void run(On kind) {
        try {
            run(kind, Files.createTempDirectory("ijaza-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(On kind, Path parent) {
        byte[] file = moodle();
        try (WritingPeople people = new WritingPeople(parent, kind)) {
            people.as(WritingPeople.AMINA);
            long draft = people.open();
            for (int module = 0; module < MODULES; module++) {
                String folder = "modules/m" + module + "/";
                add(people, draft, folder + "module.yaml", module(module));
                add(people, draft, folder + "lesson-" + module + ".ar.md", ARABIC.repeat(40) + "\n");
                add(people, draft, folder + "lesson-" + module + ".fr.md", WORDS.repeat(40) + "\n");
                add(people, draft, folder + "lesson-" + module + ".en.md", ENGLISH.repeat(40) + "\n");
            }
            String course = new String(people.files(draft).get("course.yaml"), StandardCharsets.UTF_8);
            String modules = IntStream.range(0, MODULES).mapToObj(i -> ", m" + i).collect(Collectors.joining());
            people.write(draft, "course.yaml", course.replace("[one, two]", "[one, two" + modules + "]"));
            Wiring services =
                    ExchangeDesk.services(people, new CurriculumCheck(), new BankCheck(), new CraftCheck());
            QuestionImports imports = services.of(QuestionImports.class);
            System.out.printf(Locale.ROOT, "%-8s import: a file of %.1f MB%n", kind, file.length / 1e6);
            long id = time(kind, "read and keep", people, () ->
                    imports.upload(draft, null, Format.MOODLE, Language.FR, file));
            time(kind, "preview", people, () -> imports.getPreview(draft, null, id)
                    .taken()
                    .size());
            time(kind, "another page of the preview", people, () -> imports.getPreview(draft, null, id)
                    .taken()
                    .size());
            time(kind, "confirm", people, () -> {
                imports.confirm(draft, null, id, null, null);
                return null;
            });
            time(kind, "take into the draft", people, () -> {
                imports.run(String.valueOf(id));
                return null;
            });
            QuestionImport done = people.in(() -> imports.getImport(draft, null, id));
            if (done.getState() != ImportState.DONE || done.getTotal() != QUESTIONS) {
                throw new IllegalStateException(done.getState() + " " + done.getTotal());
            }
            QuestionDesk desk = services.of(QuestionDesk.class);
            time(kind, "first page, with checks", people, () -> desk.getSheet(draft, "m7"));
            String changed = "modules/m7/questions.yaml";
            String text = new String(people.files(draft).get(changed), StandardCharsets.UTF_8);
            people.write(draft, changed, text.replaceFirst("level: apply", "level: analyse"));
            time(kind, "page after a change, with checks", people, () -> desk.getSheet(draft, "m7"));
            QuestionSheet sheet =
                    time(kind, "the same or another page again", people, () -> desk.getSheet(draft, "m8"));
            if (sheet.file().questions().size() != QUESTIONS / MODULES) {
                throw new IllegalStateException("there are " + sheet.file().questions().size());
            }
        }
    }

    private static void add(WritingPeople people, long draft, String path, String text) {
        people.run(() -> people.drafts().saveFile(draft, path, 0, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> T time(On kind, String step, WritingPeople people, Supplier<T> work) {
        long before = System.nanoTime();
        T result = people.in(work);
        System.out.printf(
                Locale.ROOT, "%-8s import: %-34s %6.1f s%n", kind, step, (System.nanoTime() - before) / 1e9);
        return result;
    }

    private static String module(int module) {
        return "title: {ar: وحدة, fr: Module, en: Module}\nobjectives:\n"
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> "  - {id: m" + module + "-" + i
                                + ", level: apply, text: {ar: هدف, fr: Objectif, en: Objective}}\n")
                        .collect(Collectors.joining())
                + "lessons:\n  - {id: lesson-" + module
                + ", title: {ar: درس, fr: Leçon, en: Lesson}, minutes: 10}\n";
    }

    private static byte[] moodle() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < QUESTIONS; i++) {
            file.writeBytes(question(i).getBytes(StandardCharsets.UTF_8));
        }
        file.writeBytes("</quiz>".getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    private static String question(int i) {
        String answers = IntStream.range(0, 4)
                .mapToObj(choice -> "<answer fraction=\"" + (choice == 0 ? 100 : 0) + "\">" + inner(i * 4 + choice, 1)
                        + text("feedback", i + choice, 1) + "</answer>")
                .collect(Collectors.joining());
        return "<question type=\"multichoice\"><name><text>bench-" + i + "</text></name>" + text("questiontext", i, 3)
                + "<single>true</single>" + answers + "<tags><tag><text>objective:m" + i % MODULES
                + "-1</text></tag><tag><text>level:apply</text></tag></tags></question>";
    }

    private static String text(String element, int number, int length) {
        return "<" + element + " format=\"html\">" + inner(number, length) + "</" + element + ">";
    }

    private static String inner(int number, int length) {
        return "<text><![CDATA[" + span("ar", number + ARABIC.repeat(length)) + span("fr", number + WORDS.repeat(length))
                + span("en", number + ENGLISH.repeat(length)) + "]]></text>";
    }

    private static String span(String language, String text) {
        return "<span lang=\"" + language + "\" class=\"multilang\">" + text + "</span>";
    }
}

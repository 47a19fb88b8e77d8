package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.certificate.number.CertificateNumber;
import org.ijaza.platform.Texts;

/** Sheets of invented people for tests; a builder whose defaults make a whole sheet. */
public final class Sheets {

    static final Path FONTS = Path.of("certificates/fonts");
    static final Path COMMON = Path.of("certificates/common");
    static final Path COMPLETION = Path.of("certificates/completion");
    static final Path TRAINER = Path.of("certificates/trainer");

    private String country = "TN";
    private Layout layout = Layout.of("ar-fr").orElseThrow();
    private PersonName holder = new PersonName("أمينة بن يوسف", "Amina Ben Youssef");
    private Texts course = new Texts(
            "مكافحة الاتجار بالأشخاص: الأساسيات",
            "Lutter contre la traite des personnes : l’essentiel",
            "Combating trafficking in persons: the essentials");
    private LocalDate issued = LocalDate.of(2026, 3, 15);
    private Optional<LocalDate> validUntil = Optional.empty();
    private int hours = 12;
    private Map<String, PersonName> signatories = new LinkedHashMap<>();
    private Map<String, Texts> particulars = Map.of();

    /** Copies a folder into another one. */
    static Path copy(Path folder, Path parent) throws IOException {
        Path copy = Files.createDirectory(parent.resolve(folder.getFileName()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    public static Sheets aSheet() {
        return new Sheets();
    }

    /** What a trainer's certificate says. */
    public static Sheets aTrainersSheet() {
        return aSheet().licensing(
                        new Texts(
                                "العربية والفرنسية والإنجليزية",
                                "arabe, français et anglais",
                                "Arabic, French, and English"),
                        new Texts("تونس", "Tunisie", "Tunisia"))
                .validUntil(LocalDate.of(2029, 3, 14));
    }

    public Sheets of(String arabic, String latin) {
        holder = new PersonName(arabic, latin);
        return this;
    }

    public Sheets in(String country) {
        this.country = country;
        return this;
    }

    public Sheets layout(String id) {
        layout = Layout.of(id).orElseThrow();
        return this;
    }

    Sheets course(String ar, String fr, String en) {
        course = new Texts(ar, fr, en);
        return this;
    }

    Sheets issued(LocalDate date) {
        issued = date;
        return this;
    }

    Sheets validUntil(LocalDate date) {
        validUntil = Optional.of(date);
        return this;
    }

    Sheets signedBy(String id, String arabic, String latin) {
        signatories.put(id, new PersonName(arabic, latin));
        return this;
    }

    /** What only a trainer's certificate says. */
    Sheets licensing(Texts languages, Texts country) {
        hours = 0;
        particulars = Map.of(CertificateSheet.LANGUAGES, languages, CertificateSheet.COUNTRY, country);
        return this;
    }

    public CertificateSheet build() {
        return new CertificateSheet(
                new CertificateNumber(country, 2026, 123),
                layout,
                holder,
                course,
                hours,
                new Texts(
                        "المعهد الأعلى للقضاء",
                        "Institut supérieur de la magistrature",
                        "Higher Institute of the Judiciary"),
                new Texts("تونس", "Tunis", "Tunis"),
                issued,
                validUntil,
                signatories,
                particulars,
                URI.create("https://ijaza.example/v/7QK4M-X9D2T-BA0WE-6RZ8P"),
                Instant.parse("2026-03-15T09:30:00Z"));
    }
}

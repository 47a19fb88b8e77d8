package org.ijaza.certificate.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.platform.Language;

/**
 * What a template can name. {@code number}, {@code address} and {@code sides}: one side for each language in
 * reading order, with {@code lang}, {@code dir}, {@code t} (the texts of the kind's {@code texts_*.properties}),
 * {@code title}, {@code name}, {@code nameDir}, {@code course}, {@code hours}, {@code centre}, {@code place},
 * {@code issued}, {@code validUntil} (may be missing), {@code particulars}; and {@code signatories}, each with
 * {@code id}, {@code signs} and {@code sides}: {@code lang}, {@code dir}, {@code office} and {@code name} (may be
 * missing).
 */
final class SheetModel {

    private SheetModel() {}

    static Map<String, Object> of(CertificateKind kind, CertificateSheet sheet) {
        List<Language> languages = sheet.layout().languages();
        Map<String, Object> model = new HashMap<>();
        model.put("number", sheet.number().toString());
        model.put("address", sheet.verification().toString());
        model.put(
                "sides",
                languages.stream().map(language -> side(kind, sheet, language)).toList());
        List<Object> signatories = new ArrayList<>();
        for (Signatory signatory : kind.signatories()) {
            Optional<PersonName> name = Optional.ofNullable(sheet.signatories().get(signatory.id()));
            signatories.add(Map.of(
                    "id",
                    signatory.id(),
                    "signs",
                    signatory.signer().isPresent(),
                    "sides",
                    languages.stream()
                            .map(language -> signatureSide(signatory, name, language))
                            .toList()));
        }
        model.put("signatories", signatories);
        return model;
    }

    private static Map<String, Object> side(CertificateKind kind, CertificateSheet sheet, Language language) {
        CustomaryDate customary = new CustomaryDate(language, sheet.number().country());
        String name = sheet.holder().in(language);
        Map<String, Object> side = head(language);
        side.put("t", kind.texts(language));
        side.put("title", kind.title().in(language));
        side.put("name", name);
        side.put("nameDir", directionOf(name));
        side.put("course", sheet.course().in(language));
        side.put("courseDir", directionOf(sheet.course().in(language)));
        if (sheet.hours() > 0) {
            side.put("hours", customary.of(sheet.hours()));
        }
        side.put("centre", sheet.centre().in(language));
        side.put("place", sheet.place().in(language));
        side.put("issued", customary.of(sheet.issued()));
        sheet.validUntil().ifPresent(date -> side.put("validUntil", customary.of(date)));
        Map<String, String> particulars = new HashMap<>();
        sheet.particulars().forEach((key, texts) -> particulars.put(key, texts.in(language)));
        side.put("particulars", particulars);
        return side;
    }

    private static Map<String, Object> signatureSide(
            Signatory signatory, Optional<PersonName> name, Language language) {
        Map<String, Object> side = head(language);
        side.put("office", signatory.office().in(language));
        name.flatMap(n -> n.inScriptOf(language)).ifPresent(n -> side.put("name", n));
        return side;
    }

    private static Map<String, Object> head(Language language) {
        Map<String, Object> side = new HashMap<>();
        side.put("lang", language.code());
        side.put("dir", language.direction());
        return side;
    }

    /** By the first letter that has a direction, as a reader would see it. */
    private static String directionOf(String text) {
        return com.ibm.icu.text.Bidi.getBaseDirection(text) == com.ibm.icu.text.Bidi.RTL ? "rtl" : "ltr";
    }
}

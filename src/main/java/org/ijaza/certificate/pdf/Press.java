package org.ijaza.certificate.pdf;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ijaza.platform.Language;
import org.ijaza.platform.Messages;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.w3c.dom.Document;

/**
 * Prints certificates, one sheet on one page, and minutes on as many as they take: PDF that is PDF/A-3a (fit for
 * archives) and PDF/UA-1 (readable by everyone) at once. The same sheet gives the same bytes on the same Java release. Safe for many
 * threads; opens no network connection and reads no file.
 */
public final class Press {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** What is asked of a document. */
    private enum Way {
        /** One page with blocks in their places. */
        SHEET(true, Way::accessible),
        /** As many pages as it takes. */
        FLOWING(false, Way::accessible),
        /** What is seen of a seal; without tags, since an annotation's looks are not part of the page's structure. */
        FACE(true, builder -> builder.usePdfAConformance(PdfAConformance.PDFA_3_B));

        private final boolean onePage;
        private final UnaryOperator<PdfRendererBuilder> conformance;

        Way(boolean onePage, UnaryOperator<PdfRendererBuilder> conformance) {
            this.onePage = onePage;
            this.conformance = conformance;
        }

        private static PdfRendererBuilder accessible(PdfRendererBuilder builder) {
            return builder.usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB);
        }
    }

    private final Typefaces typefaces;

    public Press(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * Prints a sheet.
     *
     * @param credential the same certificate for programs, which goes along inside the file; nothing if there is none
     * @return the PDF, not yet sealed
     * @throws Unprintable if the kind does not offer the sheet's languages, no font has a character, or the
     *     texts do not fit on a page
     * @throws Problems if the kind's template is at fault
     */
    public byte[] print(CertificateKind kind, CertificateSheet sheet, Optional<String> credential) {
        if (!kind.layouts().contains(sheet.layout())) {
            throw Unprintable.layout(sheet.layout().id(), kind.id());
        }
        return OwnClasses.with(() -> printed(kind, sheet, credential));
    }

    private byte[] printed(CertificateKind kind, CertificateSheet sheet, Optional<String> credential) {
        Page page = Page.of(kind, sheet);
        Imprint imprint = new Imprint(sheet.number().toString(), sheet.created(), page.title()).carrying(credential);
        return printed(kind.files(), page, Way.SHEET, imprint, places -> fields(kind, sheet, places));
    }

    private byte[] printed(
            KindFiles files, Page page, Way way, Imprint imprint, Function<SealPlaces, List<SealField>> fields) {
        page.requireCharacters(typefaces);
        List<Typeface> borrowed = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            return imprint.finish(document, fields.apply(render(files, page.dom(), document, borrowed, way)));
        } catch (IOException e) {
            throw new UncheckedIOException("printing to memory failed", e);
        } finally {
            typefaces.giveBack(borrowed);
        }
    }

    private static List<SealField> fields(CertificateKind kind, CertificateSheet sheet, SealPlaces places) {
        if (!kind.isSigned()) {
            return List.of(SealField.unseen("Electronic seal of certificate " + sheet.number()));
        }
        return kind.signers().stream()
                .map(signatory -> new SealField(
                        SealField.nameFor(signatory),
                        "Electronic signature of certificate " + sheet.number() + ": "
                                + signatory.office().in(Language.EN),
                        places.of(signatory)
                                .orElseThrow(() -> new Problems(List.of(new Problem(
                                        kind.template().getName(),
                                        0,
                                        "there is no place for the seal of '" + signatory.id()
                                                + "': a block with data-seal=\"" + signatory.id()
                                                + "\" is expected"))))))
                .toList();
    }

    /**
     * Prints minutes.
     *
     * @return the PDF, not yet sealed
     * @throws Unprintable if no font has a character
     * @throws Problems if the template is at fault
     */
    public byte[] print(MinutesForm form, MinutesSheet sheet) {
        return OwnClasses.with(() -> printed(form, sheet));
    }

    private byte[] printed(MinutesForm form, MinutesSheet sheet) {
        Page page = Page.of(form.files().template(), form.model(sheet));
        String identifier = "minutes-" + sheet.meeting();
        Imprint imprint = new Imprint(identifier, sheet.created(), page.title());
        return printed(
                form.files(),
                page,
                Way.FLOWING,
                imprint,
                places -> List.of(SealField.unseen("Electronic seal of " + identifier)));
    }

    /**
     * Prints what will be seen of a seal, in letters as large as its place allows.
     *
     * @param day of the signature
     * @throws Unprintable if no font has a character of the name, or it does not fit
     */
    SealFace face(CertificateKind kind, Hand hand, LocalDate day, PDRectangle place) {
        Page page = SealPage.of(hand, day);
        page.requireCharacters(typefaces);
        return OwnClasses.with(() -> SealPage.sizes()
                .flatMap(size -> face(kind, page, size, place).stream())
                .findFirst()
                .orElseThrow(Unprintable::tooLong));
    }

    private Optional<SealFace> face(CertificateKind kind, Page page, double size, PDRectangle place) {
        List<Typeface> borrowed = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            SealPage.style(page, size, place);
            render(kind.files(), page.dom(), document, borrowed, Way.FACE);
            return Optional.of(SealFace.of(document, place));
        } catch (Unprintable e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("printing to memory failed", e);
        } finally {
            typefaces.giveBack(borrowed);
        }
    }

    /** A text whose characters without a glyph are replaced by their codes, for example {@code [U+2713]}. */
    public String spelledOut(String text) {
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (!Typefaces.isSeen(character) || typefaces.has(character)) {
                spelled.appendCodePoint(character);
            } else {
                spelled.append(String.format(Locale.ROOT, "[U+%04X]", character));
            }
        });
        return spelled.toString();
    }

    /** Prints a sheet with nothing inside; see {@link #print(CertificateKind, CertificateSheet, Optional)}. */
    public byte[] print(CertificateKind kind, CertificateSheet sheet) {
        return print(kind, sheet, Optional.empty());
    }

    /** Whether some font has every character of a text. */
    public boolean hasCharacters(String text) {
        return typefaces.hasAll(text);
    }

    /**
     * Prints a specimen in each of the kind's layouts, to find faults of its template before anybody waits
     * for a certificate.
     *
     * @throws Problems if the template is at fault
     */
    public void proof(CertificateKind kind) {
        Findings findings = new Findings();
        GlyphLint.of(kind.files(), typefaces, findings);
        findings.throwIfAny();
        kind.layouts().forEach(layout -> proof(kind, layout, Sample.PLAIN, findings));
        findings.throwIfAny();
    }

    /**
     * The same with every sample, however awkward its name.
     *
     * @throws Problems if the template is at fault; says all that is
     */
    public void examine(CertificateKind kind) {
        Findings findings = new Findings();
        GlyphLint.of(kind.files(), typefaces, findings);
        findings.throwIfAny();
        for (Layout layout : kind.layouts()) {
            for (Sample sample : Sample.values()) {
                proof(kind, layout, sample, findings);
            }
        }
        findings.throwIfAny();
    }

    private void proof(CertificateKind kind, Layout layout, Sample sample, Findings findings) {
        try {
            specimen(kind, layout, sample);
        } catch (Unprintable e) {
            String why = Messages.text(Locale.ENGLISH, e.key(), e.arguments());
            findings.add(
                    kind.template().getName(),
                    0,
                    "the specimen " + sample + " cannot be printed in " + layout + ": " + why);
        } catch (Problems e) {
            findings.addAll(e.list());
        }
    }

    /**
     * Prints a certificate of somebody invented.
     *
     * @return the PDF, which nothing seals
     * @throws Unprintable if it cannot be printed
     * @throws Problems if the kind's template is at fault
     */
    public byte[] specimen(CertificateKind kind, Layout layout, Sample sample) {
        return print(kind, Specimen.of(kind, layout, sample));
    }

    private static SealPlaces render(
            KindFiles files, Document page, PDDocument document, List<Typeface> typefaces, Way way) throws IOException {
        KindAddresses addresses = new KindAddresses(files);
        PdfRendererBuilder builder = way.conformance
                .apply(new PdfRendererBuilder().usePDDocument(document))
                .useUnicodeBidiSplitter(LineDirection::new)
                .useUnicodeBidiReorderer(new LineDirection())
                .useUnicodeLineBreaker(new ICULineBreaker(Locale.ROOT))
                .useObjectDrawerFactory(new QrCode())
                .useUriResolver(addresses)
                .useExternalResourceAccessControl((address, type) -> true, RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((address, type) -> addresses.allows(address), RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(addresses, KindAddresses.PROTOCOL)
                .withW3cDocument(page, null);
        typefaces.forEach(face -> face.offer(builder, document));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            if (way.onePage) {
                requireRoom(renderer.getRootBox().getLayer());
            }
            renderer.createPDFWithoutClosing();
            if (way.onePage && document.getNumberOfPages() != 1) {
                throw Unprintable.tooLong();
            }
            return SealPlaces.on(renderer);
        }
    }

    /** A text that is longer than its place would be printed over its neighbours. */
    private static void requireRoom(Layer layer) {
        if (layer.getMaster().getChildrenHeight() > layer.getMaster().getHeight()) {
            throw Unprintable.tooLong();
        }
        layer.getChildren().forEach(Press::requireRoom);
    }
}

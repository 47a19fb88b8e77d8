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
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ijaza.platform.Language;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.w3c.dom.Document;

/**
 * Prints certificates: one sheet becomes one page of PDF that is PDF/A-3a (fit for archives) and PDF/UA-1
 * (readable by everyone) at once. The same sheet gives the same bytes on the same Java release. Safe for many
 * threads; opens no network connection and reads no file.
 */
public final class Press {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Typefaces typefaces;

    public Press(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * Prints a sheet.
     *
     * @return the PDF, not yet sealed
     * @throws Unprintable if the kind does not offer the sheet's languages, no font has a character, or the
     *     texts do not fit on a page
     * @throws Problems if the kind's template is at fault
     */
    public byte[] print(CertificateKind kind, CertificateSheet sheet) {
        if (!kind.layouts().contains(sheet.layout())) {
            throw Unprintable.layout(sheet.layout().id(), kind.id());
        }
        return OwnClasses.with(() -> printed(kind, sheet));
    }

    private byte[] printed(CertificateKind kind, CertificateSheet sheet) {
        Page page = Page.of(kind, sheet);
        page.requireCharacters(typefaces);
        List<Typeface> borrowed = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            SealPlaces places = render(kind, page.dom(), document, borrowed, builder -> builder.usePdfAConformance(
                            PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB));
            return new Imprint(sheet, page.title()).finish(document, fields(kind, sheet, places));
        } catch (IOException e) {
            throw new UncheckedIOException("printing to memory failed", e);
        } finally {
            typefaces.giveBack(borrowed);
        }
    }

    private static List<SealField> fields(CertificateKind kind, CertificateSheet sheet, SealPlaces places) {
        if (!kind.isSigned()) {
            String label = "Electronic seal of certificate " + sheet.number();
            return List.of(new SealField(SealField.ONLY, label, new PDRectangle()));
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
            render(
                    kind,
                    page.dom(),
                    document,
                    borrowed,
                    // without tags: what an annotation looks like is not part of the page's structure
                    builder -> builder.usePdfAConformance(PdfAConformance.PDFA_3_B));
            return Optional.of(SealFace.of(document, place));
        } catch (Unprintable e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("printing to memory failed", e);
        } finally {
            typefaces.giveBack(borrowed);
        }
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
        for (Layout layout : kind.layouts()) {
            try {
                print(kind, Specimen.of(kind, layout));
            } catch (Unprintable e) {
                String file = kind.template().getName();
                throw new Problems(List.of(new Problem(file, 0, "a specimen cannot be printed: " + e)));
            }
        }
    }

    private static SealPlaces render(
            CertificateKind kind,
            Document page,
            PDDocument document,
            List<Typeface> typefaces,
            UnaryOperator<PdfRendererBuilder> conformance)
            throws IOException {
        KindAddresses addresses = new KindAddresses(kind);
        PdfRendererBuilder builder = conformance
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
            requireRoom(renderer.getRootBox().getLayer());
            renderer.createPDFWithoutClosing();
            if (document.getNumberOfPages() != 1) {
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

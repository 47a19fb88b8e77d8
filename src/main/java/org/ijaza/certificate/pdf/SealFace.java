package org.ijaza.certificate.pdf;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.pdf.visible.SignatureDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What is seen of a seal: who signed and when, printed by our own {@link Press} since DSS cannot join Arabic letters and
 * would draw a picture, which nobody can search or read aloud.
 *
 * @param pdf a document with one signature field that looks like that
 */
record SealFace(byte[] pdf) {

    /** Lets DSS take the looks of a seal from a face, which comes to it as the seal's image. */
    static final class Objects extends PdfBoxNativeObjectFactory implements PdfBoxSignatureDrawerFactory {
        @Override
        public PDFSignatureService newPAdESSignatureService() {
            return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, this));
        }

        @Override
        public SignatureDrawer getSignatureDrawer(SignatureImageParameters parameters) {
            return new Drawer();
        }
    }

    private static final class Drawer implements PdfBoxSignatureDrawer {

        private SignatureOptions options;
        private SignatureImageParameters parameters;

        @Override
        public void init(SignatureImageParameters image, PDDocument document, SignatureOptions settings) {
            this.parameters = image;
            this.options = settings;
        }

        @Override
        public void draw() throws IOException {
            try (InputStream face = parameters.getImage().openStream()) {
                options.setVisualSignature(face);
            }
        }
    }

    /**
     * Makes a face of a printed page.
     *
     * @param printed one page, which is changed and not saved
     * @param place where the seal will be; the page has its size
     */
    static SealFace of(PDDocument printed, PDRectangle place) throws IOException {
        ReadableLetters.embedIn(printed);
        PDPage page = printed.getPage(0);
        PDFormXObject look = new PDFormXObject(printed);
        try (InputStream content = page.getContents();
                OutputStream target = look.getCOSObject().createOutputStream()) {
            content.transferTo(target);
        }
        look.setResources(page.getResources());
        look.setBBox(page.getMediaBox());
        look.setFormType(1);
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(new PDAppearanceStream(look.getCOSObject()));
        PDAcroForm form = new PDAcroForm(printed);
        printed.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setAppearance(appearance);
        form.setFields(List.of(field));
        page.setAnnotations(List.of(widget));
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 14);
        printed.save(file, CompressParameters.NO_COMPRESSION);
        return new SealFace(file.toByteArray());
    }

    /** The same for DSS. */
    InMemoryDocument image() {
        return new InMemoryDocument(pdf);
    }
}

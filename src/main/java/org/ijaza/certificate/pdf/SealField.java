package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A place in the file where a seal will be: a signature field with a name for screen readers and a tag, as PDF/UA asks
 * for. Made when printing, since the act of signing would add one without them, and since nothing of the page may
 * change any more once somebody has signed it.
 *
 * @param name of the field
 * @param label read out by screen readers
 * @param place on the page; without size if the seal is not to be seen
 */
record SealField(String name, String label, PDRectangle place) {

    /** The only field of what one key seals. */
    static final String ONLY = "seal";

    /** The only field of what one key seals, which is not seen on the page. */
    static SealField unseen(String label) {
        return new SealField(ONLY, label, new PDRectangle());
    }

    /** The field of somebody who signs. */
    static String nameFor(Signatory signatory) {
        return ONLY + "-" + signatory.id();
    }

    /** The place of a field in a file of ours. */
    static PDRectangle placeIn(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            return form.getField(name).getWidgets().get(0).getRectangle();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** Adds fields to a document of one page, in their order. */
    static void add(PDDocument document, List<SealField> fields) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDPage page = document.getPage(0);
        List<PDSignatureField> made = new ArrayList<>();
        List<PDAnnotationWidget> widgets = new ArrayList<>();
        for (SealField field : fields) {
            PDSignatureField one = new PDSignatureField(form);
            one.setPartialName(field.name);
            one.setAlternateFieldName(field.label);
            PDAnnotationWidget widget = one.getWidgets().get(0);
            widget.setRectangle(field.place);
            widget.setPage(page);
            widget.setPrinted(true);
            widget.setContents(field.label);
            if (field.place.getWidth() > 0) {
                widget.setAppearance(nothing(document, field.place));
            }
            made.add(one);
            widgets.add(widget);
        }
        form.setFields(List.copyOf(made));
        page.setAnnotations(List.copyOf(widgets));
        widgets.forEach(widget -> tag(document, page, widget));
    }

    /** What is seen of a place in which nobody has signed; PDF/A asks for it. */
    private static PDAppearanceDictionary nothing(PDDocument document, PDRectangle place) {
        PDAppearanceStream empty = new PDAppearanceStream(document);
        empty.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        empty.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(empty);
        return appearance;
    }

    private static void tag(PDDocument document, PDPage page, PDAnnotationWidget widget) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement whole = (PDStructureElement) root.getKids().get(0);
        PDStructureElement element = new PDStructureElement(StandardStructureTypes.FORM, whole);
        element.setPage(page);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        element.appendKid(reference);
        whole.appendKid(element);

        int key = root.getParentTreeNextKey();
        widget.setStructParent(key);
        COSArray parents = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        parents.add(COSInteger.get(key));
        parents.add(element.getCOSObject());
        root.setParentTreeNextKey(key + 1);
    }
}

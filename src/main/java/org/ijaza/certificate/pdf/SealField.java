package org.ijaza.certificate.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The place in the file where the seal will be: a signature field without size, with a name for screen readers
 * and a tag, as PDF/UA asks for. Made when printing, since the act of signing would add one without them.
 */
final class SealField {

    static final String NAME = "seal";

    private SealField() {}

    /** @param label read out by screen readers */
    static void add(PDDocument document, String label) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(label);
        form.setFields(List.of(field));

        PDPage page = document.getPage(0);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle());
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setContents(label);
        page.setAnnotations(List.of(widget));
        tag(document, page, widget);
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

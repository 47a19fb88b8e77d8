package org.ijaza.certificate.pdf;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where on the page the seals of those who sign will be: the blocks that a template marks with {@code data-seal} and
 * the id of the signatory.
 */
final class SealPlaces {

    private static final String MARK = "data-seal";

    private final Map<String, PDRectangle> places = new HashMap<>();
    private final float dotsPerPoint;
    private final float pageHeight;

    private SealPlaces(float dotsPerPoint, float pageHeight) {
        this.dotsPerPoint = dotsPerPoint;
        this.pageHeight = pageHeight;
    }

    /** @param renderer of a page that is laid out and printed */
    static SealPlaces on(PdfBoxRenderer renderer) {
        SealPlaces places = new SealPlaces(
                renderer.getDotsPerPoint(),
                renderer.getPdfDocument().getPage(0).getMediaBox().getHeight());
        places.search(renderer.getRootBox().getLayer());
        return places;
    }

    /** In points from the page's lower left corner; empty if the template has no such block. */
    Optional<PDRectangle> of(Signatory signatory) {
        return Optional.ofNullable(places.get(signatory.id()));
    }

    private void search(Layer layer) {
        search(layer.getMaster());
        layer.getChildren().forEach(this::search);
    }

    private void search(Box box) {
        if (box.getElement() != null && box.getElement().hasAttribute(MARK)) {
            places.putIfAbsent(box.getElement().getAttribute(MARK), rectangle(box));
        }
        box.getChildren().forEach(this::search);
    }

    private PDRectangle rectangle(Box box) {
        float height = box.getHeight() / dotsPerPoint;
        return new PDRectangle(
                box.getAbsX() / dotsPerPoint,
                pageHeight - box.getAbsY() / dotsPerPoint - height,
                box.getWidth() / dotsPerPoint,
                height);
    }
}

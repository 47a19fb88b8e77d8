package org.ijaza.certificate.pdf;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.ijaza.platform.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page that becomes what is seen of a seal: in each of the sheet's languages a line with who signed, in its letters, and when. */
final class SealPage {

    /** Of the letters, in points; the first that fit are taken. */
    private static final double[] SIZES = {9.5, 8, 6.5, 5};

    /** Naskh letters are smaller than Latin ones of the same size. */
    private static final double ARABIC = 1.2;

    private static final String STYLE = "@page { size: %1$spt %2$spt; margin: 0; } body { margin: 0; }"
            + " .face { position: absolute; left: 0; top: 0; width: %1$spt; height: %2$spt; color: #23312f;"
            + " text-align: center; font-family: 'Noto Serif', 'Noto Naskh Arabic'; font-size: %3$spt;"
            + " line-height: 1.25; } p { margin: 0; }"
            + " .ar { font-family: 'Noto Naskh Arabic', 'Noto Serif'; font-size: %4$spt; }";

    private SealPage() {}

    static Page of(Hand hand, LocalDate day) {
        Document dom = Page.empty();
        Element html = dom.createElement("html");
        dom.appendChild(html);
        child(child(html, "head"), "style");
        Element face = child(child(html, "body"), "div");
        face.setAttribute("class", "face");
        for (Language language : hand.layout().languages()) {
            Element line = child(face, "p");
            line.setAttribute("class", language.code());
            line.setAttribute("lang", language.code());
            line.setAttribute("dir", language.direction());
            CustomaryDate dates = new CustomaryDate(language, hand.country());
            String when = dates.of(day);
            line.setTextContent(hand.signer()
                    .inScriptOf(language)
                    .map(name -> name + " · " + when)
                    .orElse(when));
        }
        return new Page(dom);
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
    }

    /** Sizes of letters to be tried, in points, the largest first. */
    static Stream<Double> sizes() {
        return DoubleStream.of(SIZES).boxed();
    }

    /** Gives the page the size of the seal's place, and its letters theirs. */
    static void style(Page page, double size, PDRectangle place) {
        page.dom()
                .getElementsByTagName("style")
                .item(0)
                .setTextContent(
                        String.format(Locale.ROOT, STYLE, place.getWidth(), place.getHeight(), size, size * ARABIC));
    }
}

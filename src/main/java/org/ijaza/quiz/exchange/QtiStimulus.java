package org.ijaza.quiz.exchange;

import java.util.List;
import java.util.Set;
import org.ijaza.platform.Language;
import org.w3c.dom.Element;

/**
 * A text of a QTI package that several items refer to.
 *
 * @param root the outermost element of its file
 * @param keywords of its resource in the manifest
 */
record QtiStimulus(Element root, List<String> keywords) {

    /** How the types of such resources begin. */
    static final String TYPE = "imsqti_stimulus";

    /**
     * The text.
     *
     * @param language of what names none
     * @param remarks is told what is lost
     * @throws Unreadable if it is longer than a text may be
     */
    Story read(Language language, Set<Remark> remarks) throws Unreadable {
        String objective = keywords.stream()
                .filter(keyword -> keyword.startsWith(BankItems.OBJECTIVE))
                .map(keyword -> keyword.substring(BankItems.OBJECTIVE.length()))
                .findFirst()
                .orElse("");
        return new Story(
                QtiName.read(QtiXml.attribute(root, "identifier")),
                objective,
                LanguageSpans.read(QtiXml.html(root, none -> false), "", language, remarks));
    }
}

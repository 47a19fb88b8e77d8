package org.ijaza.quiz;

import org.ijaza.platform.Texts;

/**
 * What a question is about, together with others.
 *
 * @param code id in the course's files
 * @param objective code of the objective by which it is drawn
 * @param place of the question among those about it, from 1
 */
public record BankCase(long id, String code, String objective, Texts text, int place) {

    static BankCase of(CaseSet set, int place) {
        return new BankCase(set.getId(), set.getCode(), set.getObjective(), set.getText(), place);
    }
}

package org.ijaza.quiz.marking;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;

/**
 * A number is right, and those near it.
 *
 * @param tolerance how far from it an answer may be, at least 0
 * @param unit what is counted or measured, which may be typed behind the number or left out; null if there is none
 */
public record RightNumber(BigDecimal value, BigDecimal tolerance, Texts unit) implements Key {

    @Override
    public Share mark(Answer answer, ChoiceOrder order) {
        return answer instanceof Typed typed && isRight(typed.at(0)) ? Share.ALL : Share.NONE;
    }

    @Override
    public boolean isToldBy(String text) {
        return Stream.of(text.split("\\s+")).anyMatch(this::isRight);
    }

    private boolean isRight(String typed) {
        List<String> units = unit == null
                ? List.of()
                : Stream.of(Language.values()).map(unit::in).toList();
        return TypedNumber.readings(typed, units).stream()
                .anyMatch(number -> number.subtract(value).abs().compareTo(tolerance) <= 0);
    }

    @Override
    public int fields() {
        return 1;
    }

    @Override
    public List<Part> parts(Answer answer, ChoiceOrder order) {
        return answer instanceof Typed typed
                ? List.of(new Part(0, null, RightWords.given(typed.at(0)), isRight(typed.at(0)), right()))
                : List.of();
    }

    private Texts right() {
        String number = value.stripTrailingZeros().toPlainString();
        return unit == null
                ? new Texts(number, number, number)
                : new Texts(
                        number + " " + unit.in(Language.AR),
                        number + " " + unit.in(Language.FR),
                        number + " " + unit.in(Language.EN));
    }
}

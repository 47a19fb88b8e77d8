package org.ijaza.certificate.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.BidiClassifier;
import java.text.Normalizer;
import java.util.Map;

/**
 * The shapes that Arabic letters take beside each other, and the letters that shapes stand for. Beyond
 * Unicode's presentation forms there are some of our own, which the fonts of {@code certificates/fonts} have
 * in the private use area (see {@code build.py} there).
 */
final class ArabicForms {

    /** From U+FEF5: lam with the four alefs, each isolated and final. */
    private static final char FIRST_LAM_ALEF = '\uFEF5';

    private static final char LAST_LAM_ALEF = '\uFEFC';
    private static final char FIRST_HALF = '\uE000';
    private static final char LAST_HALF = '\uE00F';

    /** Letters without presentation forms, and letters joined alike that no Arabic, French or English text has. */
    private static final String EXTRA = "\u06A8\u0763\u06A5";

    private static final String STAND_INS = "\u067F\u067A\u0680";
    private static final char[] STAND_IN_FORMS = {'\uFB62', '\uFB5E', '\uFB5A'};
    private static final char FIRST_EXTRA = '\uE020';
    private static final int FORMS = 4; // isolated, final, initial, medial
    private static final char LAST_EXTRA = (char) (FIRST_EXTRA + FORMS * EXTRA.length() - 1);

    private static final char SHADDA = '\u0651';

    /** A vowel over a shadda has a form of its own; two marks would lie on each other. */
    private static final Map<Character, Character> OVER_SHADDA = Map.of(
            '\u064C', '\uFC5E', '\u064D', '\uFC5F', '\u064E', '\uFC60', '\u064F', '\uFC61', '\u0650', '\uFC62',
            '\u0670', '\uFC63');

    /** The shaper's marks from U+FE70, which stand beside letters, as they stand over letters. */
    private static final String MARKS =
            "\u064B\u064B\u064C\u064C\u064D\u064D\u064E\u064E" + "\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    private static final int SHAPE =
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK;

    private ArabicForms() {}

    /** The text with its letters joined; its order stays. */
    static String join(String text) {
        String shaped;
        try {
            shaped = new ArabicShaping(SHAPE).shape(withStandIns(text));
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException("cannot be joined: " + text, e);
        }
        StringBuilder joined = new StringBuilder(shaped.length() + 8);
        for (char c : shaped.toCharArray()) {
            if (c >= FIRST_LAM_ALEF && c <= LAST_LAM_ALEF) {
                int alefHalf = FIRST_HALF + 2 * (c - FIRST_LAM_ALEF);
                joined.append((char) (alefHalf + 1)).append((char) alefHalf);
            } else {
                appendMarkOrLetter(joined, ownForm(c));
            }
        }
        return joined.toString();
    }

    private static String withStandIns(String text) {
        String with = text;
        for (int i = 0; i < EXTRA.length(); i++) {
            with = with.replace(EXTRA.charAt(i), STAND_INS.charAt(i));
        }
        return with;
    }

    private static char ownForm(char c) {
        for (int i = 0; i < STAND_IN_FORMS.length; i++) {
            int form = c == STAND_INS.charAt(i) ? 0 : c - STAND_IN_FORMS[i];
            if (form >= 0 && form < FORMS) {
                return (char) (FIRST_EXTRA + FORMS * i + form);
            }
        }
        return c;
    }

    private static void appendMarkOrLetter(StringBuilder joined, char c) {
        char mark = c >= '\uFE70' && c <= '\uFE7F' && c != '\uFE73' ? MARKS.charAt(c - '\uFE70') : c;
        int last = joined.length() - 1;
        if (last >= 0 && joined.charAt(last) == SHADDA && OVER_SHADDA.containsKey(mark)) {
            joined.setCharAt(last, OVER_SHADDA.get(mark));
        } else if (last >= 0 && mark == SHADDA && OVER_SHADDA.containsKey(joined.charAt(last))) {
            joined.setCharAt(last, OVER_SHADDA.get(joined.charAt(last)));
        } else {
            joined.append(mark);
        }
    }

    /** The letter or letters that a shape stands for; other characters stand for themselves. */
    static String letters(String shape) {
        char c = shape.charAt(0);
        if (c >= FIRST_HALF && c <= LAST_HALF) {
            String whole = String.valueOf((char) (FIRST_LAM_ALEF + (c - FIRST_HALF) / 2));
            String lamAlef = Normalizer.normalize(whole, Normalizer.Form.NFKC);
            return (c - FIRST_HALF) % 2 == 0 ? lamAlef.substring(1) : lamAlef.substring(0, 1);
        }
        if (c >= FIRST_EXTRA && c <= LAST_EXTRA) {
            return EXTRA.substring((c - FIRST_EXTRA) / FORMS, (c - FIRST_EXTRA) / FORMS + 1);
        }
        boolean form = c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
        return form ? Normalizer.normalize(shape, Normalizer.Form.NFKC).strip() : shape;
    }

    /** Whether a font that has the letter must have shapes of our own for it. */
    static boolean hasOwnShapes(int letter) {
        return EXTRA.indexOf(letter) >= 0;
    }

    /** The isolated one of our own shapes for such a letter. */
    static int ownShape(int letter) {
        return FIRST_EXTRA + FORMS * EXTRA.indexOf(letter);
    }

    private static boolean isOwnShape(int c) {
        return c >= FIRST_HALF && c <= LAST_HALF || c >= FIRST_EXTRA && c <= LAST_EXTRA;
    }

    /** The direction of a character (ICU's constants); our own shapes have that of letters. */
    static int direction(int c) {
        return isOwnShape(c) ? UCharacterDirection.RIGHT_TO_LEFT_ARABIC : UCharacter.getDirection(c);
    }

    /** The same, for the reordering of lines. */
    static BidiClassifier directions() {
        return new BidiClassifier(null) {
            @Override
            public int classify(int c) {
                return direction(c);
            }
        };
    }
}

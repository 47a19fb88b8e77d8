package org.ijaza.quiz.marking;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Fisher and Yates's shuffle for any source of chance; {@link Collections#shuffle} takes only one kind before Java 21. */
public final class Shuffle {

    private Shuffle() {}

    /** Puts the items of a list in an order of chance. */
    public static void inPlace(List<?> list, RandomGenerator random) {
        for (int last = list.size() - 1; last > 0; last--) {
            Collections.swap(list, last, random.nextInt(last + 1));
        }
    }
}

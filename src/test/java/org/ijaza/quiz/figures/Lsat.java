package org.ijaza.quiz.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Section 6 of the Law School Admission Test: 1,000 people, five questions (Bock and Lieberman 1970, Psychometrika
 * 35:179; the data set {@code LSAT} of R's package ltm, whose {@code descript(LSAT)} gives the known results).
 */
final class Lsat {

    /** How many people have each pattern, from 00000 (all wrong) to 11111, counting in binary. */
    private static final int[] PEOPLE = {
        3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28,
        298
    };

    static final int QUESTIONS = 5;

    private Lsat() {}

    /** Of each person the marks of questions 1 to 5. */
    static List<Map<Integer, Double>> marks() {
        List<Map<Integer, Double>> people = new ArrayList<>();
        for (int pattern = 0; pattern < PEOPLE.length; pattern++) {
            Map<Integer, Double> row = new LinkedHashMap<>();
            for (int question = 1; question <= QUESTIONS; question++) {
                row.put(question, (double) (pattern >> QUESTIONS - question & 1));
            }
            people.addAll(Collections.nCopies(PEOPLE[pattern], row));
        }
        return people;
    }
}

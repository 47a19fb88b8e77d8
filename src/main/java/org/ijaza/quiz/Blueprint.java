package org.ijaza.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ijaza.course.CourseOutline;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Node;

/**
 * The plan of a published test: what is drawn for it and after which rules it is sat. Never changes.
 *
 * @param versionId version of the course that it belongs to
 * @param courseCode the course's code
 * @param code id of the test in the course's files
 * @param passMark per cent that must be reached, null if nobody passes or fails
 * @param objectivePassMark per cent that must be reached in each objective too, null if only the whole counts
 * @param attempts how often one person may sit it, null for any number
 * @param pause between a failed attempt and the next, may be zero
 * @param minutes how long an attempt takes at most, null if it may take any time
 * @param window when it may be sat, but for candidates of a sitting
 * @param feedback what its result tells, and when
 * @param fixed what it asks of everybody
 * @param parts what to draw besides, in the order of the course's files
 */
public record Blueprint(
        long testId,
        long versionId,
        String courseCode,
        Texts courseTitle,
        String code,
        TestKind kind,
        Texts title,
        Integer passMark,
        Integer objectivePassMark,
        Integer attempts,
        Duration pause,
        Integer minutes,
        Window window,
        FeedbackRule feedback,
        List<Fixed> fixed,
        List<Part> parts) {

    /**
     * A question or a case set that is asked of everybody.
     *
     * @param code of the question, or of the case set
     * @param questions how many it is: 1, or those of the case set
     */
    public record Fixed(String code, int questions) {

        /** @param together a question that stands alone, or those of a case set; a country's may stand for the course's */
        boolean is(List<BankQuestion> together) {
            BankQuestion first = together.get(0);
            return first.caseSet() == null
                    ? code.equals(first.code()) || code.equals(first.replaces())
                    : code.equals(first.caseSet().code());
        }
    }

    /**
     * So many questions for one objective.
     *
     * @param objective code of the objective
     * @param level that they are of, null for any
     * @param type that they are of, null for any that a program marks
     * @param questions at least 1
     * @param cases how many case sets they are of, all of which have as many; 0 if they stand alone
     */
    public record Part(String objective, Level level, QuestionType type, int questions, int cases) {

        public Part(String objective, Level level, int questions) {
            this(objective, level, questions, 0);
        }

        public Part(String objective, Level level, int questions, int cases) {
            this(objective, level, null, questions, cases);
        }

        /** @param draw an entry of {@code draw} in {@code course.yaml} */
        static Part of(Node draw) {
            return new Part(
                    draw.text("objective"),
                    draw.find("level").map(Node::text).map(Level::of).orElse(null),
                    draw.find("type").map(Node::text).map(QuestionType::of).orElse(null),
                    draw.number("questions"),
                    draw.find("cases").map(Node::number).orElse(0));
        }

        /** How many questions that stand alone, or else how many case sets. */
        int count() {
            return cases == 0 ? questions : cases;
        }

        /**
         * Whether it takes a question like this one, by itself or with the others of its case set.
         *
         * @param caseObjective by which its case set is drawn, null if it stands alone
         */
        boolean takes(String caseObjective, String asked, Level at, QuestionType of) {
            if (cases > 0) {
                return objective.equals(caseObjective);
            }
            return caseObjective == null
                    && objective.equals(asked)
                    && (level == null || level == at)
                    && (type == null ? of.isMarkedByKey() : type == of);
        }

        /** Whether so many questions are as long as each of the case sets that it takes. */
        boolean isOfLength(int caseSet) {
            return caseSet * cases == questions;
        }

        /** @param together a question that stands alone, or those of a case set */
        boolean takes(List<BankQuestion> together) {
            BankQuestion first = together.get(0);
            String caseObjective =
                    first.caseSet() == null ? null : first.caseSet().objective();
            return takes(caseObjective, first.objective(), first.level(), first.type())
                    && (cases == 0 || isOfLength(together.size()));
        }
    }

    public Blueprint {
        fixed = List.copyOf(fixed);
        parts = List.copyOf(parts);
    }

    static Blueprint of(KnowledgeTest test, CourseOutline course) {
        return new Blueprint(
                test.getId(),
                course.versionId(),
                course.code(),
                course.title(),
                test.getCode(),
                test.getKind(),
                test.getTitle(),
                test.getPassMark().orElse(null),
                test.getObjectivePassMark().orElse(null),
                test.getAttempts().orElse(null),
                test.getWait(),
                test.getMinutes().orElse(null),
                test.getWindow(),
                test.getFeedback(),
                test.getFixed().stream()
                        .map(item -> new Fixed(item.getCode(), item.getQuestions()))
                        .toList(),
                test.getDraws().stream().map(Draw::part).toList());
    }

    /** How many questions a sitting has. */
    public int questionCount() {
        return parts.stream().mapToInt(Part::questions).sum()
                + fixed.stream().mapToInt(Fixed::questions).sum();
    }

    /** Whole hours of waiting between a failed attempt and the next. */
    public long pauseHours() {
        return pause.toHours();
    }

    /** From when on no answer to it is awaited any more; null if it never closes. */
    public Instant settledAt() {
        return window.closes() == null ? null : window.closes().plus(Attempt.GRACE);
    }

    /** Whether its questions are kept confidential, as ISO/IEC 17024 asks for those that decide something. */
    public boolean isConfidential() {
        return kind == TestKind.FINAL;
    }
}

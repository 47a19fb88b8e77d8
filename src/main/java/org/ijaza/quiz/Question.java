package org.ijaza.quiz;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Folded;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.ijaza.quiz.marking.Key;

/** A question of a course version's bank, measuring one objective. Never changes; its content is confidential. */
@Entity
@Table(name = "question")
public class Question {

    private static final int LONGEST_SEARCH_TEXT = 6000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion version;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private QuestionType type;

    @Column(name = "objective_code", updatable = false)
    private String objective;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private String replaces;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "stem_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "stem_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "stem_en", updatable = false))
    private Texts stem;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_set_id", updatable = false)
    private CaseSet caseSet;

    @Column(name = "case_position", updatable = false)
    private Integer casePosition;

    /** One a line; none if it has none. */
    @Column(updatable = false)
    private String tags;

    /** Folded; none if it was published before there was a search. */
    @Column(name = "search_text")
    private String searchText;

    @Embedded
    private Solution solution;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "right_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "right_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "right_en", updatable = false))
    private Texts ifRight;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "wrong_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "wrong_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "wrong_en", updatable = false))
    private Texts ifWrong;

    @OneToMany(mappedBy = "question", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Choice> choices = new ArrayList<>();

    protected Question() {}

    Question(CourseVersion version, WrittenQuestion source) {
        this(version, source, null, null);
    }

    /**
     * @param caseSet what it is about, together with others; null if it stands alone
     * @param casePosition its place among them, from 1; null if it stands alone
     */
    Question(CourseVersion version, WrittenQuestion source, CaseSet caseSet, Integer casePosition) {
        this.version = version;
        this.code = source.code();
        this.type = source.type();
        this.objective = source.objective();
        this.level = source.level();
        this.country = source.country().orElse(null);
        this.replaces = source.replaces().orElse(null);
        this.stem = source.stem();
        this.tags = QuestionTags.stored(source.tags());
        this.caseSet = caseSet;
        this.casePosition = casePosition;
        this.solution = new Solution(source.key());
        this.ifRight = source.feedback().map(Feedback::ifRight).orElse(null);
        this.ifWrong = source.feedback().map(Feedback::ifWrong).orElse(null);
        source.choices().forEach(choice -> choices.add(new Choice(this, choices.size() + 1, choice)));
        makeFindable();
    }

    /**
     * Lets it be found by its code, its tags, what it asks, offers and is about, in every language; the first characters count.
     */
    public void makeFindable() {
        Stream<Texts> asked = Stream.concat(Stream.of(stem), choices.stream().map(Choice::getText));
        Stream<Texts> texts = Stream.concat(asked, Stream.ofNullable(caseSet).map(CaseSet::getText));
        String folded = texts.flatMap(text -> Stream.of(Language.values()).map(text::in))
                .map(Folded::of)
                .distinct()
                .collect(Collectors.joining(" ", code + " " + Folded.of(String.join(" ", getTags())) + " ", ""));
        searchText = folded.substring(0, Math.min(folded.length(), LONGEST_SEARCH_TEXT));
    }

    public Long getId() {
        return id;
    }

    public CourseVersion getVersion() {
        return version;
    }

    /** Unique in the course; the same question has the same code in every version. */
    public String getCode() {
        return code;
    }

    public QuestionType getType() {
        return type;
    }

    /** Code of the objective that it measures; tests draw by it. */
    public String getObjective() {
        return objective;
    }

    public Level getLevel() {
        return level;
    }

    /** ISO 3166-1 alpha-2 code of the country whose adaptation it is of; none for the course's own. */
    public Optional<String> getCountry() {
        return Optional.ofNullable(country);
    }

    /** Code of the course's question in whose place it stands for trainees of its country. */
    public Optional<String> getReplaces() {
        return Optional.ofNullable(replaces);
    }

    /** What is asked, or the statement to judge. Plain text. */
    public Texts getStem() {
        return stem;
    }

    /** What it is about, together with others; none if it stands alone. */
    public Optional<CaseSet> getCaseSet() {
        return Optional.ofNullable(caseSet);
    }

    /** Its place among the questions about its case, from 1; 0 if it stands alone. */
    public int getCasePosition() {
        return casePosition == null ? 0 : casePosition;
    }

    /** Words that its author marked it with, in their order. */
    public List<String> getTags() {
        return tags == null ? List.of() : List.of(tags.split("\n"));
    }

    /** What is right. */
    public Key getKey() {
        return solution.key(type, choices);
    }

    /** What is said about an answer; none if each choice says something of its own. */
    public Optional<Feedback> getFeedback() {
        return ifRight == null ? Optional.empty() : Optional.of(new Feedback(ifRight, ifWrong));
    }

    /** As they were written; none where the answer is typed. Whoever shows them mixes them, except "true" and "false". */
    public List<Choice> getChoices() {
        return List.copyOf(choices);
    }
}

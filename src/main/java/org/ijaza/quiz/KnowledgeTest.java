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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ijaza.course.CourseVersion;
import org.ijaza.platform.Texts;
import org.ijaza.platform.yaml.Node;

/** A test of a course version: what it draws from the bank, and the rules for sitting it. Never changes. */
@Entity
@Table(name = "knowledge_test")
public class KnowledgeTest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "course_version_id", updatable = false)
    private CourseVersion version;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TestKind kind;

    @Column(name = "pass_mark", updatable = false)
    private Integer passMark;

    @Column(name = "objective_pass_mark", updatable = false)
    private Integer objectivePassMark;

    @Column(updatable = false)
    private Integer attempts;

    @Column(name = "wait_hours", updatable = false)
    private Integer waitHours;

    @Column(updatable = false)
    private Integer minutes;

    @Column(name = "opens_at", updatable = false)
    private Instant opensAt;

    @Column(name = "closes_at", updatable = false)
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FeedbackRule feedback;

    @Embedded
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar", updatable = false))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "title_en", updatable = false))
    private Texts title;

    @OneToMany(mappedBy = "test", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Draw> draws = new ArrayList<>();

    @OneToMany(mappedBy = "test", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<FixedItem> fixed = new ArrayList<>();

    protected KnowledgeTest() {}

    /**
     * @param written an entry of {@code tests} in {@code course.yaml}
     * @param cases how many questions each case set of the course has, by its code
     */
    KnowledgeTest(CourseVersion version, int position, Node written, Map<String, Integer> cases) {
        this.version = version;
        this.position = position;
        this.code = written.text("id");
        this.kind = TestKind.valueOf(written.text("kind").toUpperCase(Locale.ROOT));
        this.passMark = written.find("passMark").map(Node::number).orElse(null);
        this.objectivePassMark =
                written.find("objectivePassMark").map(Node::number).orElse(null);
        this.attempts = written.find("attempts").map(Node::number).orElse(null);
        this.waitHours = written.find("waitHours").map(Node::number).orElse(null);
        this.minutes = written.find("minutes").map(Node::number).orElse(null);
        Window window = Window.of(written);
        this.opensAt = window.opens();
        this.closesAt = window.closes();
        this.feedback =
                written.find("feedback").map(Node::text).map(FeedbackRule::of).orElse(FeedbackRule.FULL);
        this.title = written.texts("title");
        written.itemsOf("draw").forEach(draw -> draws.add(new Draw(this, draws.size() + 1, draw)));
        for (Node item : written.itemsOf("fixed")) {
            fixed.add(new FixedItem(this, fixed.size() + 1, item.text(), cases.getOrDefault(item.text(), 1)));
        }
    }

    public Long getId() {
        return id;
    }

    public CourseVersion getVersion() {
        return version;
    }

    /** Unique in the course; the same test has the same code in every version. */
    public String getCode() {
        return code;
    }

    /** Its place among the course's tests, from 1. */
    public int getPosition() {
        return position;
    }

    public TestKind getKind() {
        return kind;
    }

    /** Per cent that pass, 1 to 100; none for a pre-test, which nobody fails. */
    public Optional<Integer> getPassMark() {
        return Optional.ofNullable(passMark);
    }

    /** Per cent that pass in each objective, 1 to 100; none where only the whole counts. */
    public Optional<Integer> getObjectivePassMark() {
        return Optional.ofNullable(objectivePassMark);
    }

    /** How often one may sit it; any number of times if there is none. */
    public Optional<Integer> getAttempts() {
        return Optional.ofNullable(attempts);
    }

    /** How long to wait between two attempts; may be zero. */
    public Duration getWait() {
        return waitHours == null ? Duration.ZERO : Duration.ofHours(waitHours);
    }

    /** How long an attempt takes at most; none if it may take any time. */
    public Optional<Integer> getMinutes() {
        return Optional.ofNullable(minutes);
    }

    /** When it may be sat. */
    public Window getWindow() {
        return new Window(opensAt, closesAt);
    }

    /** What its result tells, and when. */
    public FeedbackRule getFeedback() {
        return feedback;
    }

    public Texts getTitle() {
        return title;
    }

    /** What it asks of everybody, in the order of the file. */
    public List<FixedItem> getFixed() {
        return List.copyOf(fixed);
    }

    /** What is drawn besides, in the order of the file. */
    public List<Draw> getDraws() {
        return List.copyOf(draws);
    }

    /** How many questions a sitting has. */
    public int getQuestions() {
        return draws.stream().mapToInt(Draw::getQuestions).sum()
                + fixed.stream().mapToInt(FixedItem::getQuestions).sum();
    }
}

package org.ijaza.quiz.bank.web;

import com.ibm.icu.text.ListFormatter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.Courses;
import org.ijaza.course.source.Level;
import org.ijaza.platform.Country;
import org.ijaza.platform.web.Choices;
import org.ijaza.platform.web.Rows;
import org.ijaza.platform.web.Text;
import org.ijaza.quiz.QuestionType;
import org.ijaza.quiz.bank.BankQuery;
import org.ijaza.quiz.bank.BankSearch;
import org.ijaza.quiz.bank.FoundQuestion;
import org.omnifaces.cdi.Param;

/** The questions of all courses, filtered by what stands in the address. */
@Named
@RequestScoped
public class BankPage {

    @Inject
    private BankSearch search;

    @Inject
    private Courses courses;

    @Inject
    private Choices choices;

    @Inject
    private Text text;

    @Inject
    @Param(name = "q")
    private String words;

    @Inject
    @Param
    private String course;

    @Inject
    @Param
    private String objective;

    @Inject
    @Param
    private String level;

    @Inject
    @Param
    private String type;

    @Inject
    @Param
    private String country;

    @Inject
    @Param
    private String tag;

    private int count;
    private Rows<FoundQuestion> rows;
    private List<CourseVersion> current;

    @PostConstruct
    void load() {
        BankQuery query = new BankQuery(
                words == null ? "" : words,
                given(course),
                given(objective),
                constant(level, Level.values()),
                constant(type, QuestionType.values()),
                given(country),
                given(tag));
        // the count is the first to ask, and refuses before anything is shown
        count = search.count(query);
        current = courses.findCurrentVersions();
        rows = new Rows<>(() -> count, (first, most) -> search.find(query, first, most));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(some -> !some.isBlank());
    }

    /** What is the name of no constant asks for nothing. */
    private static <T extends Enum<T>> Optional<T> constant(String name, T[] constants) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** The same page with the filter in its address. */
    public String find() {
        return "/author/bank?faces-redirect=true" + part("q", words) + part("course", course)
                + part("objective", objective) + part("level", level) + part("type", type) + part("country", country)
                + part("tag", tag);
    }

    private static String part(String name, String value) {
        return given(value)
                .map(some -> "&" + name + "=" + URLEncoder.encode(some, StandardCharsets.UTF_8))
                .orElse("");
    }

    public int getCount() {
        return count;
    }

    public Rows<FoundQuestion> getRows() {
        return rows;
    }

    /** The versions that a question is in. */
    public String versions(FoundQuestion found) {
        return text.of(
                "bank.used.versions",
                found.versions().size(),
                ListFormatter.getInstance(text.getLocale()).format(found.versions()));
    }

    /** The titles of the tests that can draw a question. */
    public String tests(FoundQuestion found) {
        return found.tests().isEmpty()
                ? text.of("bank.used.tests.none")
                : ListFormatter.getInstance(text.getLocale())
                        .format(found.tests().stream()
                                .map(test -> text.in(test.title()))
                                .toList());
    }

    public List<SelectItem> getCourses() {
        return withAll(current.stream()
                .map(version -> new SelectItem(version.getCourse().getCode(), text.in(version.getTitle()))));
    }

    /** Those of the course, if one is chosen. */
    public List<SelectItem> getObjectives() {
        return withAll(current.stream()
                .filter(version -> version.getCourse().getCode().equals(course))
                .flatMap(version -> courses.getOutline(version.getId(), null).modules().stream())
                .flatMap(module -> module.objectives().stream())
                .map(known -> new SelectItem(known.code(), text.in(known.text()))));
    }

    public List<SelectItem> getLevels() {
        return withAll(Stream.of(Level.values())
                .map(known -> new SelectItem(known.name(), text.of("questions.level." + known.word()))));
    }

    public List<SelectItem> getTypes() {
        return withAll(Stream.of(QuestionType.values())
                .map(known -> new SelectItem(known.name(), text.of("questions.type." + known.word()))));
    }

    public List<SelectItem> getCountries() {
        return withAll(Stream.concat(
                Stream.of(new SelectItem(BankQuery.EVERYWHERE, text.of("bank.everywhere"))),
                choices.getCountries().stream().map(this::item)));
    }

    public List<SelectItem> getTags() {
        return withAll(search.findTags().stream().map(SelectItem::new));
    }

    private SelectItem item(Country known) {
        return new SelectItem(known.getCode(), text.in(known.getName()));
    }

    private List<SelectItem> withAll(Stream<SelectItem> items) {
        List<SelectItem> all = new ArrayList<>(List.of(new SelectItem("", text.of("bank.all"))));
        items.forEach(all::add);
        return all;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getObjective() {
        return objective;
    }

    public void setObjective(String objective) {
        this.objective = objective;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}

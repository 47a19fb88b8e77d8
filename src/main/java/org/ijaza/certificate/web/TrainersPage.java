package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.certificate.ListedTrainer;
import org.ijaza.certificate.TrainerList;
import org.ijaza.platform.Language;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;

/** The public list of trainers, filtered by what stands in the address. */
@Named
@RequestScoped
public class TrainersPage {

    /** More on a page are of use to nobody on a phone. */
    private static final int ROWS = 50;

    @Inject
    private TrainerList list;

    @Inject
    @Param
    private String course;

    @Inject
    @Param
    private String language;

    @Inject
    @Param
    private String country;

    @Inject
    @Param
    private Integer page;

    private List<ListedTrainer> found;
    private Map<String, Texts> courses;

    @PostConstruct
    void load() {
        courses = new LinkedHashMap<>();
        list.find(TrainerList.Question.all()).forEach(trainer -> courses.put(trainer.courseCode(), trainer.course()));
        found = list.find(question(course, language, country));
    }

    static TrainerList.Question question(String course, String language, String country) {
        return new TrainerList.Question(given(course), given(language).flatMap(Language::of), given(country));
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
    }

    /** Those on this page. */
    public List<ListedTrainer> getTrainers() {
        int from = Math.min((getPage() - 1) * ROWS, found.size());
        return found.subList(from, Math.min(from + ROWS, found.size()));
    }

    /** How many there are in all. */
    public int getCount() {
        return found.size();
    }

    /** From 1. */
    public int getPage() {
        return page == null ? 1 : Math.max(1, Math.min(page, getPages()));
    }

    /** At least 1. */
    public int getPages() {
        return Math.max(1, (found.size() + ROWS - 1) / ROWS);
    }

    /** Courses for which somebody is listed. */
    public Map<String, Texts> getCourses() {
        return courses;
    }

    public String getCourse() {
        return course;
    }

    public String getLanguage() {
        return language;
    }

    public String getCountry() {
        return country;
    }

    /** What is looked for, as the end of an address. */
    public String getQuery() {
        return "course=" + encoded(course) + "&language=" + encoded(language) + "&country=" + encoded(country);
    }

    private static String encoded(String parameter) {
        return URLEncoder.encode(given(parameter).orElse(""), StandardCharsets.UTF_8);
    }
}

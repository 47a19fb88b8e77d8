package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Caller;
import org.ijaza.platform.web.Parameters;
import org.ijaza.quiz.AttemptSheet;
import org.ijaza.quiz.Attempts;
import org.ijaza.quiz.GivenAnswer;

/**
 * The questions of an attempt, and the step before they are submitted. The answers are plain inputs, read from
 * the request: the same page works with its script, which saves each answer as it is given, and without.
 */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    private Attempts attempts;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Parameters parameters;

    private long id;
    private boolean calm;

    private AttemptSheet sheet;
    private Integer opening;

    @PostConstruct
    void load() {
        id = parameters.getId();
        calm = parameters.find("calm").filter(Boolean::parseBoolean).isPresent();
    }

    /** Address of a page about an attempt, to be redirected to. */
    static String address(String page, long attemptId) {
        return page + "?faces-redirect=true&id=" + attemptId;
    }

    /** The page to be written on from now on. An attempt that is submitted has its result instead. */
    public String open() {
        sheet = attempts.open(id);
        opening = sheet.opened();
        return sheet.submitted() ? address("result", id) : null;
    }

    /** When the time is up there is nothing to review: the attempt's own page says how it goes on. */
    public String openReview() {
        boolean over = getSheet().timeUp() || getSheet().voidReason() != null;
        if (getSheet().submitted()) {
            return address("result", id);
        }
        return over ? address("attempt", id) : null;
    }

    /** Saves all answers of the page and shows it again. */
    public String save() {
        if (getSheet().submitted() || getSheet().voidReason() != null) {
            return openReview();
        }
        attempts.saveAll(id, posted());
        return sameWay("attempt");
    }

    /** Saves all answers of the page and shows it the other way: one question at a time, or all together. */
    public String turn() {
        calm = !calm;
        return save();
    }

    private String sameWay(String page) {
        return address(page, id) + (calm ? "&calm=true" : "");
    }

    /** Whether the person has chosen to see one question at a time. */
    public boolean isCalm() {
        return calm;
    }

    /** Saves all answers of the page and asks whether to submit them. */
    public String review() {
        if (getSheet().submitted() || getSheet().voidReason() != null) {
            return openReview();
        }
        attempts.saveAll(id, posted());
        return sameWay(getSheet().timeUp() ? "attempt" : "review");
    }

    /** Ends the attempt; one whose time is up ends by itself. */
    public String submit() {
        if (getSheet().submitted() || getSheet().timeUp() || getSheet().voidReason() != null) {
            return openReview();
        }
        attempts.submit(id);
        return address("result", id);
    }

    /** Of each question what was ticked or typed ({@code q3=1}) and the counter that the page knew ({@code counter3=7}). */
    private List<GivenAnswer> posted() {
        Map<String, String[]> values = request.getParameterMap();
        List<GivenAnswer> answers = new ArrayList<>();
        for (AttemptSheet.Question question : getSheet().questions()) {
            List<String> given = List.of(values.getOrDefault("q" + question.position(), new String[0]));
            String[] known = values.get("counter" + question.position());
            if (known != null) {
                answers.add(answer(question, number(known[0]), given));
            }
        }
        return answers;
    }

    private static GivenAnswer answer(AttemptSheet.Question question, long known, List<String> given) {
        return switch (question.type().answering()) {
            case TICKED -> GivenAnswer.ticked(question.position(), known, places(given));
            case TYPED -> GivenAnswer.typed(question.position(), known, given);
            case PLACED -> GivenAnswer.placed(question.position(), known, places(given));
            case PROSE -> GivenAnswer.written(question.position(), known, String.join("\n", given));
        };
    }

    private static List<Integer> places(List<String> given) {
        return given.stream().map(AttemptPage::number).map(Long::intValue).toList();
    }

    /** What is no number was not sent by our page: 0, which no place and no newer answer has. */
    private static long number(String text) {
        return text.matches("\\d{1,16}") ? Long.parseLong(text) : 0;
    }

    /** As it was when it was first asked for. */
    public AttemptSheet getSheet() {
        if (sheet == null) {
            sheet = attempts.getSheet(id);
        }
        return sheet;
    }

    /** Which opening of the attempt's page this is, null on pages where nothing is written. */
    public Integer getOpening() {
        return opening;
    }

    /** Language and country for the script's clock, such as {@code ar-TN}. */
    public String getLocale() {
        return caller.locale().toLanguageTag();
    }
}

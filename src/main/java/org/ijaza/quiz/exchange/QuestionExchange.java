package org.ijaza.quiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.quiz.QuestionSheet;

/** A draft's questions as a file of another platform. */
@ApplicationScoped
@Transactional
public class QuestionExchange {

    private QuestionDesk desk;

    protected QuestionExchange() {}

    @Inject
    public QuestionExchange(QuestionDesk desk) {
        this.desk = desk;
    }

    /**
     * The questions of a module or adaptation in another platform's format.
     *
     * @throws Forbidden if the caller neither writes nor reviews anywhere
     * @throws NotFound if it is not a draft that the caller writes or reviews, or has no such module
     */
    public Export export(long draftId, String module, Format format) {
        QuestionSheet sheet = desk.getSheet(draftId, module);
        List<Item> items = new ArrayList<>();
        List<Refused> left = sort(sheet, format, items);
        String[] folders = sheet.path().split("/");
        String name = sheet.draft().getCourseCode() + "-" + folders[1];
        byte[] content =
                switch (format) {
                    case MOODLE -> MoodleWriter.write(name, items);
                    case GIFT -> GiftWriter.write(name, items);
                    case QTI -> QtiWriter.write(name, items);
                };
        return new Export(content, left, name + "." + format.ending());
    }

    /** What of a sheet an export leaves behind: whole questions, and parts of some. */
    public List<Refused> findLeft(QuestionSheet sheet, Format format) {
        return sort(sheet, format, new ArrayList<>());
    }

    private static List<Refused> sort(QuestionSheet sheet, Format format, List<Item> leaving) {
        List<Refused> left = new ArrayList<>();
        for (Map<String, Object> question : sheet.file().questions()) {
            String id = String.valueOf(question.get("id"));
            try {
                Item item = BankItems.item(question, sheet.file()::findCase);
                Limits.check(format, item);
                leaving.add(item);
                Limits.lost(format, item.task()).forEach(part -> left.add(new Refused(0, id, part)));
            } catch (Unreadable unreadable) {
                left.add(new Refused(0, id, unreadable.why()));
            }
        }
        return left;
    }
}

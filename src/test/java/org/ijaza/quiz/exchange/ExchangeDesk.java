package org.ijaza.quiz.exchange;

import java.util.List;
import org.ijaza.course.draft.DraftCheck;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.PackageCheck;
import org.ijaza.platform.Caller;
import org.ijaza.quiz.DraftObjectives;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.testing.Wiring;

/** What takes questions into drafts and out of them, for people at the author's desk. */
final class ExchangeDesk {

    private ExchangeDesk() {}

    static QuestionDesk of(WritingPeople people) {
        return of(people, new CoursePackageReader(List.of(), References.NONE));
    }

    private static QuestionDesk of(WritingPeople people, CoursePackageReader reader) {
        return new QuestionDesk(
                people.drafts(), new DraftCheck(people.drafts(), reader), new DraftObjectives(new Caller()));
    }

    static QuestionImports imports(WritingPeople people) {
        return services(people).of(QuestionImports.class);
    }

    /**
     * Services that share what they have read, as they do in the application.
     *
     * @param checks that drafts have to pass
     */
    static Wiring services(WritingPeople people, PackageCheck... checks) {
        CoursePackageReader reader = new CoursePackageReader(List.of(checks), References.NONE);
        return new Wiring(
                people.database().entities(),
                reader,
                of(people, reader),
                people.drafts(),
                people.permissions(),
                people.audit(),
                people.clock());
    }
}

package org.ijaza.quiz.exchange;

import java.util.List;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.reference.References;
import org.ijaza.course.review.Reviews;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Caller;
import org.ijaza.quiz.DraftObjectives;
import org.ijaza.quiz.QuestionDesk;
import org.ijaza.testing.Wiring;

/** What takes questions into drafts and out of them, for people at the author's desk. */
final class ExchangeDesk {

    private ExchangeDesk() {}

    static QuestionDesk of(WritingPeople people) {
        Reviews reviews = new Reviews(
                people.database().entities(),
                people.permissions(),
                people.drafts(),
                people.contents(),
                PublishedCourse.courses(people.database()),
                people.sources(),
                new CoursePackageReader(List.of(), References.NONE),
                people.audit(),
                people.clock());
        return new QuestionDesk(people.drafts(), reviews, new DraftObjectives(new Caller()));
    }

    static QuestionImports imports(WritingPeople people) {
        return new Wiring(
                        people.database().entities(),
                        of(people),
                        people.drafts(),
                        people.permissions(),
                        people.audit(),
                        people.clock())
                .of(QuestionImports.class);
    }
}

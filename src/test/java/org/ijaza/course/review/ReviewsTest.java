package org.ijaza.course.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ijaza.course.CourseVersion;
import org.ijaza.course.CourseVersionPublished;
import org.ijaza.course.Courses;
import org.ijaza.course.PublishedCourse;
import org.ijaza.course.draft.Draft;
import org.ijaza.course.draft.DraftState;
import org.ijaza.course.draft.WritingPeople;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.NotFound;
import org.ijaza.testing.CourseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {

    private static final String THIRD = "modules/two/third.fr.md";
    private static final String FIRST = "modules/one/first.fr.md";

    @TempDir
    private Path parent;

    private final List<CourseVersionPublished> heard = new ArrayList<>();
    private WritingPeople people;
    private Courses courses;
    private Reviews reviews;

    @BeforeEach
    void open() {
        people = new WritingPeople(parent);
        courses = PublishedCourse.courses(people.database(), published -> {
            people.sources().keep(published);
            heard.add(published);
        });
        reviews = new Reviews(
                people.database().entities(),
                people.permissions(),
                people.drafts(),
                people.contents(),
                courses,
                people.sources(),
                new CoursePackageReader(List.of(), References.NONE),
                people.audit(),
                people.clock());
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void what_was_handed_in_is_compared_and_becomes_the_next_version() {
        long draft = changed(WritingPeople.AMINA, THIRD, "Troisième en français\n");
        handIn(draft);

        people.as(WritingPeople.RIM);
        assertThat(people.in(() -> reviews.findWaiting()))
                .extracting(Draft::getId)
                .containsExactly(draft);
        Comparison comparison = people.in(() -> reviews.compare(draft));
        assertThat(comparison.isPublishable()).isTrue();
        assertThat(comparison.isBehind()).isFalse();
        assertThat(comparison.changes()).extracting(FileChange::path).contains(THIRD);

        CourseVersion version = people.in(() -> reviews.publish(draft, " "));

        assertThat(version.getNumber()).isEqualTo(2);
        assertThat(heard).hasSize(1);
        assertThat(people.in(() -> people.sources().find(version.getId())).get(THIRD))
                .asString()
                .isEqualTo("Troisième en français\n");
        assertThat(stateOf(draft)).isEqualTo(DraftState.PUBLISHED);
        assertThat(people.in(() -> reviews.findWaiting())).isEmpty();
        assertThatThrownBy(() -> people.in(() -> reviews.publish(draft, null))).isInstanceOf(Conflict.class);
    }

    @Test
    void whoever_began_changed_or_handed_in_a_draft_does_not_review_it() {
        long draft = changed(WritingPeople.AMINA, THIRD, "Un\n");
        people.as(WritingPeople.SAMI).write(draft, THIRD, "Deux\n");
        people.as(WritingPeople.AMINA).write(draft, THIRD, "Trois\n"); // Sami's words are gone, his part is not
        handIn(draft);

        people.as(WritingPeople.SAMI);
        assertThatThrownBy(() -> people.in(() -> reviews.publish(draft, null))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.run(() -> reviews.returnForChanges(draft, "No")))
                .isInstanceOf(Forbidden.class);
        assertThat(stateOf(draft)).isEqualTo(DraftState.IN_REVIEW);
        assertThat(heard).isEmpty();
    }

    @Test
    void for_reviewers_of_other_centres_it_does_not_exist_and_others_may_not() {
        long draft = changed(WritingPeople.AMINA, THIRD, "Un\n");
        handIn(draft);

        people.as(WritingPeople.MALIKA);
        assertThat(people.in(() -> reviews.findWaiting())).isEmpty();
        assertThatThrownBy(() -> people.in(() -> reviews.compare(draft))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.in(() -> reviews.publish(draft, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.run(() -> reviews.handIn(draft))).isInstanceOf(NotFound.class);
        for (long other : new long[] {WritingPeople.NOBODY, WritingPeople.AMINA}) {
            people.as(other);
            assertThatThrownBy(() -> people.in(() -> reviews.findWaiting())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> people.in(() -> reviews.publish(draft, null)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_draft_comes_back_with_comments_and_can_be_handed_in_again() {
        long draft = changed(WritingPeople.AMINA, THIRD, "Un\n");
        handIn(draft);

        people.as(WritingPeople.RIM);
        assertThatThrownBy(() -> people.run(() -> reviews.returnForChanges(draft, " ")))
                .isInstanceOf(Invalid.class);
        people.run(() -> reviews.returnForChanges(draft, "Name the article."));

        people.as(WritingPeople.AMINA);
        Draft returned = people.in(() -> people.drafts().getDraft(draft));
        assertThat(returned.getState()).isEqualTo(DraftState.RETURNED);
        assertThat(returned.getComments()).isEqualTo("Name the article.");
        people.write(draft, THIRD, "Deux\n");
        handIn(draft);
        people.run(() -> reviews.takeBack(draft));
        assertThat(stateOf(draft)).isEqualTo(DraftState.WRITING);
    }

    @Test
    void mistakes_and_drafts_that_change_nothing_are_not_handed_in() {
        people.as(WritingPeople.AMINA);
        long draft = people.open();
        assertThatThrownBy(() -> handIn(draft)).isInstanceOf(Conflict.class).hasMessage("review.failure.same");

        people.write(draft, THIRD, "# A title\n");

        assertThat(people.in(() -> reviews.compare(draft)).problems())
                .singleElement()
                .asString()
                .startsWith("small/" + THIRD + ":1");
        assertThatThrownBy(() -> handIn(draft)).isInstanceOf(Conflict.class).hasMessage("review.failure.problems");
    }

    @Test
    void two_drafts_on_the_same_version_are_both_published_where_they_touch_different_files() {
        long adaptation = people.as(WritingPeople.TAREK)
                .in(() -> people.drafts().openAdaptation("small", "TN").getId());
        people.write(adaptation, "adaptations/tn/local-law.fr.md", "La loi\n");
        publish(changed(WritingPeople.AMINA, THIRD, "Un\n"));

        people.as(WritingPeople.TAREK);
        Comparison comparison = people.in(() -> reviews.compare(adaptation));

        assertThat(comparison.isBehind()).isTrue();
        assertThat(comparison.isPublishable()).isTrue();
        assertThat(comparison.changes())
                .extracting(FileChange::path)
                .contains("adaptations/tn/local-law.fr.md")
                .doesNotContain(THIRD);
    }

    @Test
    void a_file_that_was_changed_by_both_is_told_and_its_author_chooses() {
        long first = changed(WritingPeople.AMINA, THIRD, "Un\n");
        people.write(first, FIRST, "Premier\n\n![Image](media/picture.svg)\n");
        handIn(first);
        republishBehindItsBack();

        people.as(WritingPeople.RIM);
        assertThat(people.in(() -> reviews.compare(first)).conflicts())
                .extracting(FileChange::path)
                .containsExactly(THIRD);
        assertThatThrownBy(() -> people.in(() -> reviews.publish(first, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("review.failure.conflicts");

        people.as(WritingPeople.AMINA).run(() -> reviews.takeBack(first));
        people.run(() -> reviews.bringUp(first, Set.of(THIRD)));

        assertThat(people.files(first).get(THIRD)).asString().isEqualTo("Autrement\n");
        assertThat(people.files(first).get(FIRST)).asString().startsWith("Premier");
        assertThatThrownBy(() -> people.run(() -> reviews.bringUp(first, Set.of())))
                .hasMessage("review.failure.upToDate");
        handIn(first);
        people.as(WritingPeople.RIM);
        assertThat(people.in(() -> reviews.publish(first, null)).getNumber()).isEqualTo(3);
    }

    /** As a start does with a folder that has new content. */
    private void republishBehindItsBack() {
        CourseFiles files = CourseFiles.in(parent).write(THIRD, "Autrement\n");
        people.in(() -> courses.publish(
                new CoursePackageReader(List.of(), References.NONE).read(files.folder()),
                people.clock().instant()));
    }

    private long changed(long author, String path, String text) {
        people.as(author);
        long draft = people.open();
        people.write(draft, path, text);
        return draft;
    }

    private void handIn(long draft) {
        people.run(() -> reviews.handIn(draft));
    }

    private void publish(long draft) {
        handIn(draft);
        people.as(WritingPeople.RIM).in(() -> reviews.publish(draft, null));
    }

    private DraftState stateOf(long draft) {
        return people.in(() -> people.drafts().getDraft(draft).getState());
    }
}

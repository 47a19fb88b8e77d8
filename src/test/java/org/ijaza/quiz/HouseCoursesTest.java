package org.ijaza.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ijaza.course.CourseLoader;
import org.ijaza.course.reference.References;
import org.ijaza.course.source.CoursePackageReader;
import org.ijaza.course.source.CurriculumCheck;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;
import org.junit.jupiter.api.Test;

/** The courses that are delivered with the platform. Stands here since this room's checks belong to it. */
class HouseCoursesTest {

    private static final Path COURSES = Path.of("courses");

    @Test
    void every_course_of_the_house_is_sound() {
        CoursePackageReader reader = new CoursePackageReader(
                List.of(new CurriculumCheck(), new BankCheck(), new CraftCheck()), References.read(COURSES));
        List<Problem> problems = new ArrayList<>();
        List<Path> courses = CourseLoader.packagesIn(COURSES);
        for (Path course : courses) {
            try {
                reader.read(course);
            } catch (Problems found) {
                problems.addAll(found.list());
            }
        }

        assertThat(courses).as("courses in " + COURSES.toAbsolutePath()).isNotEmpty();
        assertThat(problems).isEmpty();
    }
}

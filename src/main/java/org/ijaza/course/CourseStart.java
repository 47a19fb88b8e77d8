package org.ijaza.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.ijaza.course.reference.SharedReferences;
import org.ijaza.course.source.CoursePackage;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/**
 * Publishes, at every start, the courses whose files are new. One that is not sound keeps the application from starting, with
 * file and line: whoever starts it stands at the console and can put it right, and nothing is published by halves.
 */
@ApplicationScoped
public class CourseStart implements StartStep {

    @Inject
    private CourseLoader loader;

    @Inject
    private CourseSources sources;

    @Inject
    private SharedReferences references;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What the check has read, until it is published. */
    private List<CoursePackage> sound = List.of();

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void check() {
        try {
            references.get();
        } catch (Problems found) {
            throw new StartProblem(said(found.list()));
        }
        CourseLoader.Found found = loader.read(settings.courses());
        if (!found.problems().isEmpty()) {
            throw new StartProblem(said(found.problems()));
        }
        sound = found.packages();
    }

    private static String said(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public void run(StartNotice notice) {
        loader.publish(sound, clock.instant())
                .forEach(version -> notice.say(
                        "Course " + version.getCourse().getCode() + ": version " + version.getNumber() + " published"));
        sound.forEach(sources::fillIn);
        sound = List.of();
    }
}

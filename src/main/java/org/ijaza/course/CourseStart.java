package org.ijaza.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ijaza.platform.Settings;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartStep;

/** Publishes, at every start, the courses that changed; what is wrong with one does not stop the others. */
@ApplicationScoped
public class CourseStart implements StartStep {

    @Inject
    private CourseLoader loader;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void run(StartNotice notice) {
        CourseLoader.Loaded loaded = loader.load(settings.courses(), clock.instant());
        loaded.published()
                .forEach(version -> notice.say(
                        "Course " + version.getCourse().getCode() + ": version " + version.getNumber() + " published"));
        if (!loaded.problems().isEmpty()) {
            notice.say("Courses with mistakes were not published; what was published before stays in force:");
            loaded.problems().forEach(problem -> notice.say("  " + problem));
        }
    }
}

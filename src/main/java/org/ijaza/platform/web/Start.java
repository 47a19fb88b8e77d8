package org.ijaza.platform.web;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Comparator;
import java.util.List;
import org.ijaza.platform.Database;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartProblem;
import org.ijaza.platform.StartStep;
import org.ijaza.platform.job.JobRunner;

/**
 * Brings the application up before it serves anyone: checks files, brings the database up to date, lets each
 * room do its step. Tells the launcher by system properties how it went.
 */
@WebListener
public class Start implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(Start.class.getName());

    @Inject
    private Database database;

    @Inject
    private JobRunner jobRunner;

    @Inject
    @Any
    private Instance<StartStep> steps;

    @Override
    @ActivateRequestContext
    public void contextInitialized(ServletContextEvent event) {
        try {
            List<StartStep> ordered = steps.stream()
                    .sorted(Comparator.comparingInt(StartStep::order))
                    .toList();
            ordered.forEach(StartStep::check);
            database.migrate();
            StartNotice notice = new StartNotice();
            ordered.forEach(step -> step.run(notice));
            jobRunner.start();
            System.setProperty("ijaza.start.notice", notice.text());
            System.setProperty("ijaza.start.ready", "true");
        } catch (StartProblem problem) {
            System.setProperty("ijaza.start.problem", problem.getMessage());
            throw problem;
        } catch (RuntimeException e) {
            LOG.log(ERROR, "the application could not start", e);
            throw e;
        }
    }
}

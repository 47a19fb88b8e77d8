package org.ijaza.quiz.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.ijaza.platform.NotFound;
import org.ijaza.quiz.correction.ChangedKey;
import org.ijaza.quiz.correction.KeyCorrections;
import org.omnifaces.cdi.Param;

/** Questions of a course's older versions whose key has changed since. */
@Named
@RequestScoped
public class KeyCorrectionsPage {

    @Inject
    private KeyCorrections corrections;

    @Inject
    @Param
    private String course;

    private List<ChangedKey> changed;

    @PostConstruct
    void load() {
        changed = corrections.findChanged(Optional.ofNullable(course).orElseThrow(NotFound::new));
    }

    public String getCourse() {
        return course;
    }

    public List<ChangedKey> getChanged() {
        return changed;
    }
}

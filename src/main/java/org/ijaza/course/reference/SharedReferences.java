package org.ijaza.course.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.platform.Settings;

/** Sources and glossary of this platform, read once from the folder of the courses. */
@ApplicationScoped
public class SharedReferences {

    @Inject
    private Settings settings;

    private References references;

    /** @throws org.ijaza.platform.yaml.Problems if one of the files is not sound; the start asks first and says so */
    public synchronized References get() {
        if (references == null) {
            references = References.read(settings.courses());
        }
        return references;
    }
}

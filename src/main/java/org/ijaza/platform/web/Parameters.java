package org.ijaza.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ijaza.platform.NotFound;

/**
 * What the address of a page says behind its question mark, for pages that thousands may ask for at once. On all others
 * OmniFaces' {@code @Param} injects it, which at each request looks for the place that it injects into, and that takes as
 * long as asking the database.
 */
@ApplicationScoped
public class Parameters {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    /** What stands there under this name, if anything does. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    /**
     * The {@code id} of what the page is about.
     *
     * @throws NotFound if there is none, or none that anything can have
     */
    public long getId() {
        return find("id").flatMap(Parameters::id).orElseThrow(NotFound::new);
    }

    /** An id as an address has it; nothing if it is none that anything can have. */
    public static Optional<Long> id(String written) {
        return Optional.of(written).filter(id -> ID.matcher(id).matches()).map(Long::valueOf);
    }
}

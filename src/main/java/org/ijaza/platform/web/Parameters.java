package org.ijaza.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.ijaza.platform.NotFound;

/**
 * What the address of a page says behind its question mark, for pages that thousands may ask for at once. On all others
 * OmniFaces' {@code @Param} injects it, which at each request looks for the place that it injects into, and that takes as
 * long as asking the database.
 */
@ApplicationScoped
public class Parameters {

    private static final int LONGEST_ID = 18;

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
        return find("id")
                .filter(id -> id.length() <= LONGEST_ID && id.chars().allMatch(Parameters::isDigit))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}

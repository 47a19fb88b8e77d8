package org.ijaza.course.reference;

import org.ijaza.platform.Texts;

/**
 * A word of the field.
 *
 * @param id also the anchor of its place on the glossary's page
 * @param definition one or two plain sentences
 */
public record Term(String id, Texts term, Texts definition) {

    /** Where it stands on the glossary's page. */
    public String address() {
        return "/glossary#" + id;
    }
}

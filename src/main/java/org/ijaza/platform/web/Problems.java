package org.ijaza.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;

/** Which fields of a form that was sent break a rule; for the tags that show fields. */
@Named
@RequestScoped
public class Problems {

    /** Whether there is a message for the field. */
    public boolean at(String id) {
        return FacesContext.getCurrentInstance().getMessages(id).hasNext();
    }

    /** Whether it is the first field with a message: where the reader should go on. */
    public boolean first(String id) {
        Iterator<String> ids = FacesContext.getCurrentInstance().getClientIdsWithMessages();
        while (ids.hasNext()) {
            String next = ids.next();
            if (next != null) {
                return next.equals(id);
            }
        }
        return false;
    }
}

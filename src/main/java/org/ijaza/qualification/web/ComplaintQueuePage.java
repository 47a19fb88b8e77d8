package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.platform.web.Rows;
import org.ijaza.qualification.complaint.ComplaintDesk;
import org.ijaza.qualification.complaint.ComplaintDesk.Row;

/** The open complaints of the reader's centres. */
@Named
@RequestScoped
public class ComplaintQueuePage {

    @Inject
    private ComplaintDesk desk;

    private final Rows<Row> rows = new Rows<>(() -> desk.count(), (first, size) -> desk.find(first, size));

    /** Asks at once, so that who has no role here gets no page; tells how many are open. */
    public int getOpen() {
        return desk.count();
    }

    public Rows<Row> getRows() {
        return rows;
    }
}

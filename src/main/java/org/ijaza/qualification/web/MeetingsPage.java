package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.centre.Centre;
import org.ijaza.platform.web.Rows;
import org.ijaza.qualification.meeting.Meetings;
import org.ijaza.qualification.meeting.Meetings.Row;

/** The meetings of the reader's centres. */
@Named
@RequestScoped
public class MeetingsPage {

    @Inject
    private Meetings meetings;

    private List<Centre> centres;
    private final Rows<Row> rows = new Rows<>(() -> meetings.count(), (first, size) -> meetings.find(first, size));

    /** Where the reader may convene one; asks at once, so that who has no role here gets no page. */
    public List<Centre> getCentres() {
        if (centres == null) {
            centres = meetings.findCentres();
        }
        return centres;
    }

    public Rows<Row> getRows() {
        return rows;
    }
}

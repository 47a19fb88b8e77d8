package org.ijaza.qualification.web;

import java.util.ArrayList;
import java.util.List;

/** Who is chosen on a page to be present in a meeting, and who chairs it. */
public abstract class ChosenMembers {

    private List<Long> members = new ArrayList<>();
    private Long chair;

    /** Ids of those who are present. */
    public List<Long> getMembers() {
        return members;
    }

    public void setMembers(List<Long> members) {
        this.members = members;
    }

    /** Id of who chairs; null while nobody is chosen. */
    public Long getChair() {
        return chair;
    }

    public void setChair(Long chair) {
        this.chair = chair;
    }
}

package org.ijaza.quiz.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ijaza.platform.web.Rows;
import org.ijaza.quiz.EssayDesk;
import org.ijaza.quiz.EssaySheet;

/** The texts that wait to be marked by the reader. */
@Named
@RequestScoped
public class EssayQueue {

    @Inject
    private EssayDesk desk;

    private Integer count;
    private Rows<EssaySheet> waiting;

    /** Whether the reader marks at all. */
    public boolean isMarker() {
        return desk.isMarker();
    }

    /** How many wait; read once a request. */
    public int getCount() {
        if (count == null) {
            count = desk.count();
        }
        return count;
    }

    public Rows<EssaySheet> getWaiting() {
        if (waiting == null) {
            waiting = new Rows<>(this::getCount, desk::find);
        }
        return waiting;
    }
}

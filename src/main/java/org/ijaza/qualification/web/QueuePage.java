package org.ijaza.qualification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ijaza.qualification.CandidacyState;
import org.ijaza.qualification.Queue;
import org.ijaza.qualification.Queue.Extent;
import org.ijaza.qualification.Queue.Row;
import org.ijaza.qualification.meeting.Meetings;
import org.omnifaces.cdi.Param;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The candidacies that wait for the reader, or all that the reader may see. */
@Named
@RequestScoped
public class QueuePage {

    @Inject
    private Queue queue;

    @Inject
    private Meetings meetings;

    @Inject
    @Param
    private String show;

    @Inject
    @Param
    private String state;

    private final LazyDataModel<Row> rows = new Rows();

    /** Asks at once, so that who has no role here gets no page; tells how many wait. */
    public int getWaiting() {
        return queue.count(Extent.WAITING, Optional.empty());
    }

    /** Whether the reader may see meetings, and complaints to handle. */
    public boolean isDeciding() {
        return meetings.mayFind();
    }

    public boolean isAll() {
        return "all".equals(show);
    }

    public String getShow() {
        return isAll() ? "all" : "waiting";
    }

    public String getState() {
        return chosen().map(Enum::name).orElse("");
    }

    public List<CandidacyState> getStates() {
        return List.of(CandidacyState.values());
    }

    public LazyDataModel<Row> getRows() {
        return rows;
    }

    private Extent extent() {
        return isAll() ? Extent.VISIBLE : Extent.WAITING;
    }

    private Optional<CandidacyState> chosen() {
        return List.of(CandidacyState.values()).stream()
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    private class Rows extends LazyDataModel<Row> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return queue.count(extent(), chosen());
        }

        @Override
        public List<Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return queue.find(extent(), chosen(), first, size);
        }
    }
}

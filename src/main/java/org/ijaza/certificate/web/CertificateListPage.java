package org.ijaza.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.certificate.Certificate;
import org.ijaza.certificate.Register;
import org.ijaza.certificate.RegisterQuery;
import org.ijaza.certificate.RegisterQuery.Order;
import org.ijaza.certificate.Standing;
import org.ijaza.platform.Texts;
import org.omnifaces.cdi.Param;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The register as a table that is read page by page. What is looked for stands in the address, so that it can be kept,
 * sent and gone back to.
 */
@Named
@RequestScoped
public class CertificateListPage {

    @Inject
    private Register register;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "q")
    private String search;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String standing;

    private Map<String, Texts> kinds;
    private Rows rows;

    @PostConstruct
    void load() {
        kinds = register.findKinds();
        rows = new Rows();
    }

    /** Asks for permission before the page is written. */
    public void open() {
        register.count(query(0, 1, Map.of()));
    }

    /** The rows that search and filters let through, as many as a page of the table shows. */
    final class Rows extends LazyDataModel<Certificate> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return register.count(query(0, 1, Map.of()));
        }

        @Override
        public List<Certificate> load(
                int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return register.find(query(first, pageSize, sorting));
        }

        @Override
        public String getRowKey(Certificate certificate) {
            return String.valueOf(certificate.getId());
        }
    }

    private RegisterQuery query(int first, int pageSize, Map<String, SortMeta> sorting) {
        Optional<SortMeta> sorted =
                sorting.values().stream().filter(SortMeta::isActive).findFirst();
        return new RegisterQuery(
                getSearch(),
                Optional.ofNullable(kind).filter(kinds::containsKey),
                Stream.of(Standing.values())
                        .filter(one -> one.name().equals(standing))
                        .findFirst(),
                sorted.map(sort -> Order.valueOf(sort.getField())).orElse(Order.ISSUED),
                sorted.map(sort -> sort.getOrder().isDescending()).orElse(true),
                first,
                pageSize);
    }

    /** Title of a kind of certificate. */
    public Texts titleOf(String kind) {
        return kinds.get(kind);
    }

    /** What a certificate is worth today. */
    public Standing standingOf(Certificate certificate) {
        return certificate.standing(clock.instant());
    }

    /** Whether the reader administers the region, and so may see what a change of rules does. */
    public boolean isRegional() {
        return permissions.hasAnywhere(Role.REGIONAL_ADMINISTRATOR);
    }

    public Rows getRows() {
        return rows;
    }

    public List<String> getKinds() {
        return kinds.keySet().stream().sorted().toList();
    }

    public Standing[] getStandings() {
        return Standing.values();
    }

    /** What is looked for, as it stands in the address. */
    public String getSearch() {
        return search == null ? "" : search;
    }

    public String getKind() {
        return kind;
    }

    public String getStanding() {
        return standing;
    }
}

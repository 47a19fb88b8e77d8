package org.ijaza.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.ijaza.platform.audit.AuditTrail;

/** What only the administrators of the region look into. */
@ApplicationScoped
@Transactional
public class Oversight {

    @Inject
    private Permissions permissions;

    @Inject
    private AuditTrail audit;

    /** Walks the audit trail: the number of the first entry that is missing or altered, empty if it holds. */
    public Optional<Long> findFirstBrokenAuditEntry() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        return audit.findFirstBrokenLink();
    }
}

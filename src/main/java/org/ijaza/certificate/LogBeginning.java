package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ijaza.certificate.log.CertificateLog;
import org.ijaza.certificate.log.TreeHeads;
import org.ijaza.platform.StartNotice;
import org.ijaza.platform.StartStep;

/**
 * Enters the certificates that there were before there was a log, at its beginning: once, before the first head is
 * signed. Whatever comes into the register past the log later is not entered but found.
 */
@ApplicationScoped
@Transactional
public class LogBeginning implements StartStep {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CertificateLog log;

    @Inject
    private TreeHeads heads;

    @Inject
    private LoggedActs loggedActs;

    @Override
    public int order() {
        return 41;
    }

    @Override
    public void run(StartNotice notice) {
        if (log.size() > 0 || heads.isBegun()) {
            return;
        }
        List<Certificate> some = loggedActs.findCertificates(0);
        while (!some.isEmpty()) {
            some.forEach(this::enter);
            long last = some.get(some.size() - 1).getId();
            entities.flush();
            entities.clear();
            some = loggedActs.findCertificates(last);
        }
    }

    private void enter(Certificate certificate) {
        certificate.getActs().forEach(act -> loggedActs.enter(certificate, act.getAct(), act.getAt()));
    }
}

package org.ijaza.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.ijaza.certificate.RulesMoves.What;
import org.ijaza.certificate.validity.Term;
import org.ijaza.certificate.validity.ValidityRules;

/** Finds the certificates that are under older rules than others of their kind, and says whose days newer rules change. */
@ApplicationScoped
@Transactional
public class MovePreview {

    /** Most changes that are told one by one. */
    private static final int TOLD = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    protected MovePreview() {}

    /** A certificate with its days before and after. */
    public record Change(Certificate certificate, Term before, Term after) {

        boolean isOne() {
            return !before.equals(after);
        }

        /** Whether another first day on which it can be renewed results; earlier, or later. */
        boolean movesWindow(boolean earlier) {
            return !Objects.equals(before.windowOpens(), after.windowOpens())
                    && earlier
                            == (before.windowOpens() == null
                                    || after.windowOpens().isBefore(before.windowOpens()));
        }
    }

    /**
     * What a move changes.
     *
     * @param rules to which the certificates are moved
     * @param certificates how many are moved
     * @param left how many are not, because whoever proposes holds them
     * @param opensEarlier how many can be renewed from an earlier day on
     * @param opensLater how many from a later day on
     * @param graceLonger of how many the grace ends later
     * @param graceShorter of how many it ends sooner
     * @param unchanged of how many no day changes
     * @param changes those whose days change, 50 at most
     */
    public record Effect(
            ValidityRules rules,
            int certificates,
            int left,
            int opensEarlier,
            int opensLater,
            int graceLonger,
            int graceShorter,
            int unchanged,
            List<Change> changes) {}

    /** How many can be moved to this version. */
    int count(What what, int version) {
        return asked("select count(c) from Certificate c", what, version, 0, Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Those that can be moved to this version, in the order of their ids. */
    List<Certificate> find(What what, int version, long after, int most) {
        return asked("select c from Certificate c", what, version, after, Certificate.class)
                .setMaxResults(most)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.periods")
                .setHint("eclipselink.batch", "c.acts")
                .getResultList();
    }

    private <T> TypedQuery<T> asked(String select, What what, int version, long after, Class<T> type) {
        boolean one = what.certificateId() != null;
        TypedQuery<T> asked = entities.createQuery(
                        select + " join c.periods p where c.kind = :kind and c.centre.id = :centre and c.id > :after"
                                + (one ? " and c.id = :one" : "")
                                + " and p.revokedAt is null and p.graceEnds >= :today"
                                + " and (p.rulesVersion is null or p.rulesVersion < :version) and not exists"
                                + " (select a.id from CertificateAct a where a.certificate = c and a.act in :ends)"
                                + (type == Long.class ? "" : " order by c.id"),
                        type)
                .setParameter("kind", what.kind())
                .setParameter("centre", what.centreId())
                .setParameter("after", after)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("version", version)
                .setParameter("ends", List.of(Act.WITHDRAWN, Act.SUPERSEDED));
        return one ? asked.setParameter("one", what.certificateId()) : asked;
    }

    /**
     * What a move would change today.
     *
     * @param proposer whose own certificates are left out
     */
    Effect of(What what, ValidityRules rules, long proposer) {
        LocalDate today = LocalDate.now(clock);
        List<Change> all = new ArrayList<>();
        int left = 0;
        for (Certificate certificate : find(what, rules.version(), 0, Integer.MAX_VALUE)) {
            if (certificate.getPersonId() == proposer) {
                left++;
            } else {
                all.add(new Change(
                        certificate, certificate.getTerm(), certificate.life().movedTo(rules, today)));
            }
        }
        return new Effect(
                rules,
                all.size(),
                left,
                count(all, one -> one.movesWindow(true)),
                count(all, one -> one.movesWindow(false)),
                count(all, one -> one.after().graceEnds().isAfter(one.before().graceEnds())),
                count(all, one -> one.after().graceEnds().isBefore(one.before().graceEnds())),
                count(all, one -> !one.isOne()),
                all.stream().filter(Change::isOne).limit(TOLD).toList());
    }

    private static int count(List<Change> all, Predicate<Change> those) {
        return (int) all.stream().filter(those).count();
    }
}

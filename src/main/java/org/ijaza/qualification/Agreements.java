package org.ijaza.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.account.Person;
import org.ijaza.account.PersonNames;
import org.ijaza.centre.Permissions;
import org.ijaza.centre.Role;
import org.ijaza.platform.Forbidden;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.requirement.Criterion;
import org.ijaza.qualification.requirement.Task;

/** How far assessors agree, for those who own the schemes: a rubric on which they do not says too little. */
@ApplicationScoped
@Transactional
public class Agreements {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Permissions permissions;

    @Inject
    private Schemes schemes;

    protected Agreements() {}

    /**
     * How far two assessors agree on a rubric, or all pairs together.
     *
     * @param task its number within the scheme, from 1
     * @param first null for all pairs together
     * @param works what both have rated
     * @param ratings levels that both have given, over all criteria
     * @param kappa Cohen's weighted kappa with linear weights; empty where it says nothing
     */
    public record Agreement(
            Texts scheme,
            int version,
            int task,
            PersonNames first,
            PersonNames second,
            int works,
            int ratings,
            Optional<Double> kappa) {}

    private record Rubric(String kind, int version, Task task, int number) {}

    private record Pair(long first, long second) {}

    /** What a pair, or all pairs, gave on a rubric. */
    private static final class Table {
        private final long[][] counts = new long[Criterion.LEVELS][Criterion.LEVELS];
        private int works;
        private int ratings;

        void add(Assessment first, Assessment second, Task task) {
            works++;
            for (String criterion : task.criteria()) {
                counts[first.level(criterion) - 1][second.level(criterion) - 1]++;
                ratings++;
            }
        }
    }

    /**
     * By rubric; of each first all pairs together, then pair by pair.
     *
     * @throws Forbidden if the caller is no regional administrator
     */
    public List<Agreement> find() {
        permissions.requireAnywhere(Role.REGIONAL_ADMINISTRATOR);
        Map<Rubric, Map<Pair, Table>> tables = new TreeMap<>(Comparator.comparing(Rubric::kind)
                .thenComparing(Rubric::version)
                .thenComparing(Rubric::number));
        ratedTogether().values().forEach(together -> take(together, tables));
        Map<Long, PersonNames> names = names(tables);
        List<Agreement> found = new ArrayList<>();
        tables.forEach((rubric, pairs) -> pairs.forEach((pair, table) -> found.add(new Agreement(
                schemes.get(rubric.kind(), rubric.version()).title(),
                rubric.version(),
                rubric.number(),
                names.get(pair.first()),
                names.get(pair.second()),
                table.works,
                table.ratings,
                Kappa.of(table.counts, Kappa::linear)))));
        return found;
    }

    /** Assessments of the same work, each list in the order of the assessors' ids. */
    private Map<List<Number>, List<Assessment>> ratedTogether() {
        return entities.createQuery(
                        "select a from Assessment a join fetch a.candidacy where a.ratedAt is not null"
                                + " order by a.assessorId",
                        Assessment.class)
                .getResultStream()
                .filter(one -> !one.isErased())
                .collect(Collectors.groupingBy(one -> List.of(one.getCandidacy().getId(), (Number) one.getRound())));
    }

    private void take(List<Assessment> together, Map<Rubric, Map<Pair, Table>> tables) {
        if (together.size() < 2) {
            return;
        }
        Candidacy candidacy = together.get(0).getCandidacy();
        Scheme scheme = schemes.of(candidacy);
        Optional<Task> task = scheme.findTask(together.get(0).getTask());
        if (task.isEmpty()
                || together.stream().anyMatch(one -> !one.hasLevels(task.get().criteria()))) {
            return; // rated by the rubric of another version, before the candidacy was moved
        }
        Rubric rubric = new Rubric(
                scheme.kind(), scheme.version(), task.get(), scheme.tasks().indexOf(task.get()) + 1);
        Map<Pair, Table> pairs = tables.computeIfAbsent(
                rubric, key -> new TreeMap<>(Comparator.comparing(Pair::first).thenComparing(Pair::second)));
        for (int i = 0; i < together.size(); i++) {
            for (int j = i + 1; j < together.size(); j++) {
                Assessment first = together.get(i);
                Assessment second = together.get(j);
                for (Pair pair : List.of(new Pair(0, 0), new Pair(first.getAssessorId(), second.getAssessorId()))) {
                    pairs.computeIfAbsent(pair, key -> new Table()).add(first, second, task.get());
                }
            }
        }
    }

    private Map<Long, PersonNames> names(Map<Rubric, Map<Pair, Table>> tables) {
        List<Long> ids = tables.values().stream()
                .flatMap(pairs -> pairs.keySet().stream())
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Person::getId, Person::getNames));
    }
}

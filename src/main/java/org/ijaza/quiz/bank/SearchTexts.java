package org.ijaza.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ijaza.quiz.Question;

/** Gives questions from before there was a search what they are found by. Asks for no permission: it runs at the start. */
@ApplicationScoped
@Transactional
class SearchTexts {

    @PersistenceContext
    private EntityManager entities;

    protected SearchTexts() {}

    /**
     * Some of those that have none yet.
     *
     * @return how many were given one; fewer than asked for once there are no more
     */
    int fill(int most) {
        List<Question> without = entities.createQuery(
                        "select q from Question q where q.searchText is null order by q.id", Question.class)
                .setMaxResults(most)
                .getResultList();
        without.forEach(Question::makeFindable);
        return without.size();
    }
}

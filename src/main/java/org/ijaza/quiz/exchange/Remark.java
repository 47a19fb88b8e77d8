package org.ijaza.quiz.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * What an author should know of a question that comes or goes.
 *
 * @param key message key
 * @param arguments for the message's placeholders
 */
public record Remark(String key, List<Serializable> arguments) implements Serializable {

    static Remark of(String key, Serializable... arguments) {
        return new Remark("questions.import." + key, List.of(arguments));
    }
}

package org.ijaza.qualification;

import java.util.List;
import java.util.Optional;
import org.ijaza.platform.Texts;
import org.ijaza.qualification.requirement.Finding;
import org.ijaza.qualification.requirement.Showing;

/**
 * A requirement as somebody sees it: what is asked, how far the candidate has come, what was put forward.
 *
 * @param id its name in the scheme
 * @param depth 0, or more within groups
 * @param course code of the published course that it is about
 * @param showing what can be put forward
 */
public record Item(
        String id,
        int depth,
        Said asked,
        Finding finding,
        Optional<String> course,
        Optional<Showing> showing,
        List<Evidence> evidence) {

    /**
     * A text in whatever language it is said.
     *
     * @param key of the message bundles
     * @param arguments whole numbers, and texts in three languages
     */
    public record Said(String key, List<Object> arguments) {

        public Said {
            arguments = List.copyOf(arguments);
        }

        static Said of(String key) {
            return new Said(key, List.of());
        }

        static Said of(String key, Texts argument) {
            return new Said(key, List.of(argument));
        }
    }

    public Item {
        evidence = List.copyOf(evidence);
    }

    /** What counts so far; null where nothing is counted, or all is there. */
    public Integer getReached() {
        return finding.reached().isPresent() && !finding.isMet()
                ? finding.reached().getAsInt()
                : null;
    }

    /** Whether the candidate's own name under a text is asked for, and missing. */
    public boolean isToSign() {
        return finding.isOpen() && showing.filter(Showing.SIGNATURE::equals).isPresent();
    }

    /** Whether something can be put forward that somebody else must recognise, and it is not met yet. */
    public boolean isToShow() {
        return !finding.isMet() && showing.filter(Showing::isRecognised).isPresent();
    }

    /** Whether hours are asked for with it. */
    public boolean isCounted() {
        return showing.filter(Showing::isCounted).isPresent();
    }
}

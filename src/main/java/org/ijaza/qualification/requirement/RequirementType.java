package org.ijaza.qualification.requirement;

import java.util.List;
import java.util.Set;
import org.ijaza.platform.yaml.Findings;
import org.ijaza.platform.yaml.Node;

/** How requirements of one {@code kind:} are read. Found by {@link java.util.ServiceLoader}. */
public interface RequirementType {

    /** The word in the file. */
    String kind();

    /** Fields that must be there beside {@code id} and {@code kind}. */
    Set<String> needed();

    /** Fields that may be there as well. */
    default Set<String> allowed() {
        return Set.of();
    }

    /**
     * Reads one.
     *
     * @param step with the fields that are needed, of the types that the schema says
     * @param parts what stands under {@code of}, already read
     * @param findings whatever the schema cannot see is added here
     */
    Requirement read(Node step, List<Requirement> parts, Findings findings);
}

package org.ijaza.centre;

/** What a centre stands for. */
public enum CentreKind {
    /** The one in Tunis that trains trainers and holds the register as a whole. */
    REGIONAL,
    /** A country's own. */
    NATIONAL,
    /** A training institute, such as one for magistrates or police. */
    INSTITUTE,
    /** An association. */
    CIVIL_SOCIETY
}

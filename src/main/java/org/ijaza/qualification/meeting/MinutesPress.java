package org.ijaza.qualification.meeting;

/** Where minutes become a file; it stands with the keys, further on. */
public interface MinutesPress {

    /** Prints and seals minutes with the key of the centre. */
    byte[] print(Minutes minutes);
}

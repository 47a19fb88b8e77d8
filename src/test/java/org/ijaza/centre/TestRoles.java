package org.ijaza.centre;

import java.time.Clock;
import java.time.LocalDate;
import org.ijaza.account.Person;
import org.ijaza.platform.Caller;
import org.ijaza.testing.TestDatabase;

/** Roles for tests of rooms to the right of this one. */
public final class TestRoles {

    private TestRoles() {}

    /** The real permissions of whoever the caller is. */
    public static Permissions permissions(TestDatabase database, Caller caller, Clock clock) {
        return new Permissions(database.entities(), caller, clock);
    }

    /** Gives somebody a role from today on. */
    public static void give(TestDatabase database, long person, long centre, Role role, Clock clock) {
        database.inTransaction(() -> database.entities()
                .persist(new RoleHeld(
                        database.entities().find(Person.class, person),
                        database.entities().find(Centre.class, centre),
                        role,
                        LocalDate.now(clock))));
    }
}

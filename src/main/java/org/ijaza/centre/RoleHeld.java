package org.ijaza.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.ijaza.account.Person;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;

/** A role that somebody holds in a centre, from a day on and perhaps until one. Never deleted: it says who could do what when. */
@Entity
@Table(name = "role_held")
public class RoleHeld {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private LocalDate until;

    @Version
    private int version;

    protected RoleHeld() {}

    /** One without an end. */
    RoleHeld(Person person, Centre centre, Role role, LocalDate from) {
        this(person, centre, role, from, null);
    }

    /**
     * @param from the first day
     * @param until the last day, null if none is set
     * @throws Invalid if it would end before it begins
     * @throws Conflict if a regional administrator's role is given elsewhere than in the regional centre, or the
     *     centre is closed
     */
    RoleHeld(Person person, Centre centre, Role role, LocalDate from, LocalDate until) {
        if (role == Role.REGIONAL_ADMINISTRATOR && centre.getKind() != CentreKind.REGIONAL) {
            throw new Conflict("centre.role.regionalOnly");
        }
        centre.requireOpen();
        this.person = Objects.requireNonNull(person);
        this.centre = centre;
        this.role = role;
        this.from = Objects.requireNonNull(from);
        if (until != null && until.isBefore(from)) {
            throw new Invalid("until", "centre.role.endsFirst");
        }
        this.until = until;
    }

    /** Lets the role end with this day, the last on which it is held. */
    void endOn(LocalDate lastDay) {
        if (until == null || lastDay.isBefore(until)) {
            until = lastDay;
        }
    }

    /** Whether it is held on this day. */
    public boolean isHeldOn(LocalDate day) {
        return new Days(from, until).include(day);
    }

    /** Whether it is held on this day or on one after it. */
    public boolean isHeldFrom(LocalDate day) {
        return until == null || !until.isBefore(day) && !until.isBefore(from);
    }

    /** Whether the two are held on a day in common. */
    boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return isHeldFrom(otherFrom) && (otherUntil == null || !otherUntil.isBefore(from));
    }

    public long getId() {
        return id;
    }

    public Person getPerson() {
        return person;
    }

    public Centre getCentre() {
        return centre;
    }

    public Role getRole() {
        return role;
    }

    /** The first day. */
    public LocalDate getFrom() {
        return from;
    }

    /** The last day, if one is set. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }
}

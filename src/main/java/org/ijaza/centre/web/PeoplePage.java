package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ijaza.centre.Member;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.RoleHeld;
import org.ijaza.platform.web.Rows;
import org.omnifaces.cdi.Param;

/** The people of a centre. */
@Named
@RequestScoped
public class PeoplePage {

    @Inject
    private ThisCentre thisCentre;

    @Inject
    private Memberships memberships;

    @Inject
    private Clock clock;

    /** Words that are looked for. */
    @Inject
    @Param(name = "q")
    private String sought;

    private Rows<Member> rows;

    @PostConstruct
    void load() {
        long centre = thisCentre.getId();
        rows = new Rows<>(
                () -> memberships.count(centre, sought),
                (first, most) -> memberships.find(centre, sought, first, most));
    }

    public Rows<Member> getRows() {
        return rows;
    }

    public String getSought() {
        return sought;
    }

    /** The roles that somebody holds today. */
    public List<RoleHeld> heldToday(Member member) {
        LocalDate today = LocalDate.now(clock);
        return member.roles().stream().filter(role -> role.isHeldOn(today)).toList();
    }
}

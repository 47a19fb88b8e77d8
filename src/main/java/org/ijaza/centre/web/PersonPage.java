package org.ijaza.centre.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ijaza.account.PersonState;
import org.ijaza.centre.Member;
import org.ijaza.centre.Memberships;
import org.ijaza.centre.Role;
import org.ijaza.centre.RoleHeld;
import org.ijaza.centre.Roles;
import org.omnifaces.cdi.Param;

/** Somebody of a centre, and what is entrusted to them there. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private ThisCentre thisCentre;

    @Inject
    private Memberships memberships;

    @Inject
    private Roles roles;

    @Inject
    private Clock clock;

    @Inject
    private ExternalContext external;

    @Inject
    @Param(name = "id")
    private String id;

    private Member member;
    private Role role;
    private LocalDate from;
    private LocalDate until;
    private Long ended;
    private LocalDate lastDay;

    @PostConstruct
    void load() {
        member = memberships.getMember(thisCentre.getId(), ThisCentre.idOf(id));
        from = today();
    }

    public void give() throws IOException {
        roles.give(member.person().getId(), thisCentre.getId(), role, from, until);
        leave("role-given");
    }

    public void end() throws IOException {
        roles.end(thisCentre.getId(), ended, Objects.requireNonNullElse(lastDay, today().minusDays(1)));
        leave("role-ended");
    }

    public void deactivate() throws IOException {
        memberships.deactivate(thisCentre.getId(), member.person().getId());
        leave("deactivated");
    }

    public void reactivate() throws IOException {
        memberships.reactivate(thisCentre.getId(), member.person().getId());
        leave("reactivated");
    }

    private void leave(String done) throws IOException {
        external.redirect("/centre/person?centre=" + thisCentre.getId() + "&id="
                + member.person().getId() + "&done=centre." + done);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Member getMember() {
        return member;
    }

    /** Those that are held or will be. */
    public List<RoleHeld> getEndable() {
        return member.roles().stream().filter(held -> held.isHeldFrom(today())).toList();
    }

    /** {@code toCome}, {@code now} or {@code ended}. */
    public String standing(RoleHeld held) {
        return held.isHeldOn(today()) ? "now" : held.isHeldFrom(today()) ? "toCome" : "ended";
    }

    public boolean isDeactivated() {
        return member.person().getState() == PersonState.DEACTIVATED;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public Long getEnded() {
        return ended;
    }

    public void setEnded(Long ended) {
        this.ended = ended;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}

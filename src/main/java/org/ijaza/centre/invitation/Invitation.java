package org.ijaza.centre.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ijaza.account.Token;
import org.ijaza.centre.Centre;
import org.ijaza.centre.Role;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Language;
import org.ijaza.platform.LanguageConverter;

/**
 * A centre's invitation to an e-mail address: one of each, which can be renewed. It never says whether somebody has
 * an account with the address; only who follows the link learns that.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    /** How long a mailed link works. */
    public static final Duration LIFETIME = Duration.ofDays(14);

    private static final String BETWEEN = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "centre_id")
    private Centre centre;

    private String email;

    @Column(name = "name_arabic")
    private String nameArabic;

    @Column(name = "name_latin")
    private String nameLatin;

    @Column(name = "country_code")
    private String country;

    @Convert(converter = LanguageConverter.class)
    private Language language;

    private String roles;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "invited_by")
    private long invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "import_id")
    private Long importId;

    @Version
    private int version;

    protected Invitation() {}

    /** @throws Conflict if the centre is closed */
    Invitation(Centre centre, Guest guest, long invitedBy, Instant now) {
        this.centre = centre;
        this.email = guest.email().text();
        offer(guest, invitedBy, now);
    }

    /**
     * Offers anew what may have been accepted, revoked or forgotten.
     *
     * @throws Conflict if the centre is closed
     */
    final void offer(Guest guest, long by, Instant now) {
        centre.requireOpen();
        nameArabic = guest.nameArabic();
        nameLatin = guest.nameLatin();
        country = guest.country();
        language = guest.language();
        roles = written(guest.roles());
        state = InvitationState.OPEN;
        tokenHash = null;
        importId = null;
        invitedBy = by;
        invitedAt = now;
        expiresAt = now.plus(LIFETIME);
    }

    /**
     * Makes a link work from now on for {@link #LIFETIME}; an earlier one stops working.
     *
     * @throws Conflict if it is no longer open
     */
    void mailed(Token token, Instant now) {
        requireOpen();
        centre.requireOpen();
        tokenHash = token.hash();
        expiresAt = now.plus(LIFETIME);
    }

    /** @throws Conflict if it is no longer open */
    void revoke() {
        requireOpen();
        state = InvitationState.REVOKED;
        tokenHash = null;
    }

    /** @throws Conflict if its link does not work any more, or the centre is closed */
    void accept(Instant now) {
        if (!works(now)) {
            throw new Conflict("centre.invitation.closed");
        }
        centre.requireOpen();
        state = InvitationState.ACCEPTED;
        tokenHash = null;
    }

    private void requireOpen() {
        if (state != InvitationState.OPEN) {
            throw new Conflict("centre.invitation.closed");
        }
    }

    /** Whether it can be accepted at this moment. */
    public boolean works(Instant now) {
        return state == InvitationState.OPEN && now.isBefore(expiresAt) && centre.isOpen();
    }

    boolean isMailed() {
        return tokenHash != null;
    }

    static String written(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(BETWEEN));
    }

    public long getId() {
        return id;
    }

    public Centre getCentre() {
        return centre;
    }

    public String getEmail() {
        return email;
    }

    /** As the administrator wrote it, null if not known. */
    public String getNameArabic() {
        return nameArabic;
    }

    /** As the administrator wrote it, null if not known. */
    public String getNameLatin() {
        return nameLatin;
    }

    /** ISO 3166-1 alpha-2 code. */
    public String getCountry() {
        return country;
    }

    public Language getLanguage() {
        return language;
    }

    /** What is offered besides belonging to the centre. */
    public Set<Role> getRoles() {
        return roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split(BETWEEN))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public InvitationState getState() {
        return state;
    }

    public Instant getInvitedAt() {
        return invitedAt;
    }

    /** Until when the link works. */
    public Instant getExpiresAt() {
        return expiresAt;
    }
}

package org.ijaza.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ijaza.certificate.validity.ValidityRules;
import org.ijaza.certificate.validity.ValidityRules.Cohorts;
import org.ijaza.certificate.validity.ValidityRules.Counting;
import org.ijaza.certificate.validity.ValidityRules.Renewal;

/** A version of a kind's rules of validity; kept for the certificates issued under it, whatever the file says later. */
@Entity
@Table(name = "validity_rules")
public class PublishedRules {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind;
    private int number;
    private int months;

    @Enumerated(EnumType.STRING)
    private Counting counting;

    private String yearly;

    @Column(name = "window_months")
    private int window;

    @Column(name = "grace_months")
    private int grace;

    @Column(name = "pause_months")
    private int pause;

    /** Days with spaces between. */
    private String reminders;

    private boolean renewable;

    @Column(name = "renewal_course")
    private String renewalCourse;

    @Column(name = "renewal_cohorts")
    private Integer renewalCohorts;

    @Column(name = "renewal_rating")
    private Integer renewalRating;

    @Column(name = "renewal_decided")
    private boolean renewalDecided;

    protected PublishedRules() {}

    PublishedRules(String kind, ValidityRules rules) {
        this.kind = kind;
        this.number = rules.version();
        this.months = rules.months();
        this.counting = rules.counting();
        this.yearly = rules.yearly() == null ? null : rules.yearly().toString().substring(2);
        this.window = rules.window();
        this.grace = rules.grace();
        this.pause = rules.pause();
        this.reminders = rules.reminders().stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.renewable = rules.renewal().isPresent();
        this.renewalCourse = rules.renewal().flatMap(Renewal::course).orElse(null);
        Optional<Cohorts> cohorts = rules.renewal().flatMap(Renewal::cohorts);
        this.renewalCohorts = cohorts.map(Cohorts::count).orElse(null);
        this.renewalRating = cohorts.map(Cohorts::rating).orElse(null);
        this.renewalDecided = rules.renewal().map(Renewal::decided).orElse(false);
    }

    ValidityRules rules() {
        return new ValidityRules(
                number,
                months,
                counting,
                yearly == null ? null : MonthDay.parse("--" + yearly),
                window,
                grace,
                pause,
                Stream.of(reminders.split(" "))
                        .filter(days -> !days.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                renewable
                        ? Optional.of(new Renewal(
                                Optional.ofNullable(renewalCourse),
                                Optional.ofNullable(renewalCohorts).map(count -> new Cohorts(count, renewalRating)),
                                renewalDecided))
                        : Optional.empty());
    }
}

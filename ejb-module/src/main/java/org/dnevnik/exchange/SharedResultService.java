package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.exchange.view.SharedFinal;
import org.dnevnik.exchange.view.SharedFinalQuery;
import org.dnevnik.exchange.view.SharedPeriod;
import org.dnevnik.exchange.view.SharedSchoolQuery;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.journal.view.ClassAveragesQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PupilAverage;
import org.dnevnik.journal.view.PupilStudy;
import org.dnevnik.journal.view.PupilStudyQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Averages, and marks of periods and years, for other systems. The averages are those of the screens. */
@Stateless
@DenyAll
public class SharedResultService {

    private static final int SHOWN_DIGITS = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedPolicy policy;

    /** Averages of some days, and the period that was asked for; null: none was. */
    public record Averaged(
            List<PupilAverage> averages, @Nullable SharedPeriod period) {}

    /** Marks of periods and years by their numbers; what the caller must not know of is left out. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedFinal> finals(Caller caller, Collection<Long> finals) {
        List<SharedFinal> found = new SharedFinalQuery(em).of(finals);
        Sights sights =
                policy.sights(caller, found.stream().map(SharedFinal::group).toList());
        return seen(found, sights);
    }

    /**
     * Marks of periods and years of a group and its parts.
     *
     * @param subject null: all
     * @throws NotAllowed for colleagues who give the group no lessons
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedFinal> finalsOfGroup(Caller caller, long group, @Nullable Long subject) {
        Sights sights = policy.within(caller, group);
        SightRules.requireAny(sights);
        policy.note(caller, sights);
        return seen(new SharedFinalQuery(em).ofGroups(sights.ids(), sights.year(), subject, sights.persons()), sights);
    }

    /**
     * A pupil's, in a class.
     *
     * @throws NotFound for who neither reads the diary nor teaches the pupil
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedFinal> finalsOfPupil(Caller caller, long pupil, long group) {
        PupilSight sight = policy.pupil(caller, pupil);
        Sights parts = policy.within(caller, group);
        return new SharedFinalQuery(em)
                .ofGroups(parts.ids(), parts.year(), null, Set.of(pupil)).stream()
                        .filter(m -> sight.sees(m.group(), m.subject()))
                        .toList();
    }

    /**
     * Averages of a class in all subjects.
     *
     * @throws NotAllowed for colleagues who give the class no lessons
     * @throws NotFound for who belongs to another school, and for a group that is no class
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Averaged averages(Caller caller, long group, SharedSpan span) {
        return new Averaged(averaged(caller, group, span), null);
    }

    /** Likewise, from the beginning of a period until a day. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Averaged averages(Caller caller, long group, long period, LocalDate until) {
        SharedPeriod asked = new SharedSchoolQuery(em)
                .periods(group).stream()
                        .filter(p -> p.id() == period)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("period " + period));
        LocalDate last = until.isBefore(asked.ends()) ? until : asked.ends();
        return new Averaged(averaged(caller, group, new SharedSpan(asked.starts(), last)), asked);
    }

    private List<PupilAverage> averaged(Caller caller, long group, SharedSpan span) {
        Sights sights = policy.within(caller, group);
        SightRules.requireAny(sights);
        ClassPeriods head =
                new ClassPeriodsQuery(em).of(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
        policy.note(caller, sights);
        return new ClassAveragesQuery(em)
                .of(head, span.first(), span.last()).stream()
                        .filter(a -> sights.sees(a.group(), a.subject(), a.pupil()))
                        .toList();
    }

    /**
     * A pupil's average of a period.
     *
     * @param subject null: over all subjects that have five points
     * @return empty without marks
     * @throws NotFound for who neither reads the diary nor teaches the subject
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<BigDecimal> average(Caller caller, long pupil, long period, @Nullable Long subject) {
        PupilSight sight = policy.pupil(caller, pupil);
        SharedPeriod asked = new SharedSchoolQuery(em)
                .period(period).stream().findFirst().orElseThrow(() -> new NotFound("period " + period));
        PupilStudy study =
                new PupilStudyQuery(em).of(pupil, asked.year()).orElseThrow(() -> new NotFound("class of " + pupil));
        boolean open = sight.whole()
                || subject != null
                        && study.courses().stream()
                                .anyMatch(c -> c.subject() == subject && sight.sees(c.group(), subject));
        if (!open) {
            throw new NotFound("average of " + pupil);
        }
        return study.mean(days(asked), subject).map(mean -> mean.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP));
    }

    private static GridPeriod days(SharedPeriod asked) {
        return new GridPeriod(asked.id(), asked.kind(), asked.number(), asked.starts(), asked.ends(), false);
    }

    private static List<SharedFinal> seen(List<SharedFinal> found, Sights sights) {
        return found.stream()
                .filter(m -> sights.sees(m.group(), m.subject(), m.person()))
                .toList();
    }
}

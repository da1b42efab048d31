package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.dnevnik.exchange.view.SharedCount;
import org.dnevnik.exchange.view.SharedCountQuery;
import org.dnevnik.exchange.view.SharedMark;
import org.dnevnik.exchange.view.SharedMarkQuery;
import org.dnevnik.exchange.view.SharedPeriod;
import org.dnevnik.exchange.view.SharedSchoolQuery;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.exchange.view.SharedWork;
import org.dnevnik.exchange.view.SharedWorkQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Marks for other systems. What the caller must not know of is left out of lists. */
@Stateless
@DenyAll
public class SharedMarkService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedPolicy policy;

    /** Marks by their numbers. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMark> marks(Caller caller, Collection<Long> marks) {
        return seen(caller, new SharedMarkQuery(em).of(marks));
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMark> ofLessons(Caller caller, Collection<Long> lessons) {
        return seen(caller, new SharedMarkQuery(em).ofLessons(lessons, null));
    }

    /** @param works of the journal */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMark> ofWorks(Caller caller, Collection<Long> works) {
        return seen(caller, new SharedMarkQuery(em).ofWorks(works));
    }

    /**
     * Marks of a group and its parts: of all pupils for who reads its journals, of the own children for their family.
     *
     * @param subject null: all
     * @throws NotAllowed for colleagues who give the group no lessons
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMark> ofGroup(Caller caller, long group, @Nullable Long subject, SharedSpan span) {
        Sights sights = policy.within(caller, group);
        SightRules.requireAny(sights);
        policy.note(caller, sights);
        return seen(new SharedMarkQuery(em).ofGroups(sights.ids(), subject, span, sights.persons()), sights);
    }

    /**
     * A pupil's marks of these days.
     *
     * @throws NotFound for who neither reads the diary nor teaches the pupil
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMark> ofPupil(Caller caller, long pupil, SharedSpan span) {
        PupilSight sight = policy.pupil(caller, pupil);
        return new SharedMarkQuery(em)
                .ofPupil(pupil, span).stream()
                        .filter(m -> sight.sees(m.group(), m.subject()))
                        .toList();
    }

    /**
     * How a work turned out, without names: for who reads the journal, and for families of the class.
     *
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedCount> counts(Caller caller, long work) {
        SharedWork found = new SharedWorkQuery(em).find(work).orElseThrow(() -> new NotFound("work " + work));
        SightRules.requireKnows(policy.sights(caller, List.of(found.group())), found.group(), found.subject());
        return new SharedCountQuery(em).ofWork(work);
    }

    /** Likewise, of all works of a subject in a period. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedCount> counts(Caller caller, long group, long subject, long period) {
        SightRules.requireKnows(policy.within(caller, group), group, subject);
        SharedPeriod days = new SharedSchoolQuery(em)
                .periods(group).stream()
                        .filter(p -> p.id() == period)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("period " + period));
        return new SharedCountQuery(em).ofSubject(group, subject, days.span());
    }

    private List<SharedMark> seen(Caller caller, List<SharedMark> found) {
        Sights sights =
                policy.sights(caller, found.stream().map(SharedMark::group).toList());
        return seen(found, sights);
    }

    private static List<SharedMark> seen(List<SharedMark> found, Sights sights) {
        return found.stream()
                .filter(m -> sights.sees(m.group(), m.subject(), m.person()))
                .toList();
    }
}

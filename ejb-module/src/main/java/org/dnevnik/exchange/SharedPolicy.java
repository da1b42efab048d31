package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.exchange.view.GroupBond;
import org.dnevnik.exchange.view.GroupBondQuery;
import org.dnevnik.exchange.view.SharedGroupQuery;
import org.dnevnik.journal.JournalReads;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;

/** Finds how the caller stands to what is asked for, lets the policy decide, and notes the looks at whole groups. */
@ApplicationScoped
class SharedPolicy {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private JournalReads reads;

    @Inject
    private DiaryService diaries;

    @Inject
    private Families families;

    /** For the container. */
    protected SharedPolicy() {}

    LocalDate today() {
        return clock.today(Families.REGION);
    }

    /** The academic year of today; 2026 means 2026/27. */
    int year() {
        return AcademicYear.of(today()).number();
    }

    /** Of several groups. */
    Sights sights(Caller caller, Collection<Long> groups) {
        return judged(
                caller, new GroupBondQuery(em).of(groups.stream().distinct().toList(), caller.person(), today()));
    }

    /**
     * Of a group and of those that its pupils are divided into.
     *
     * @throws NotFound for who belongs to another school
     */
    Sights within(Caller caller, long group) {
        Sights sights = judged(caller, new GroupBondQuery(em).within(group, caller.person(), today()));
        if (sights.isHidden(group)) {
            throw new NotFound("group " + group);
        }
        return sights;
    }

    /**
     * Of a pupil: whoever reads the diary reads everything, a teacher what stands in the own journals.
     *
     * @throws NotFound for everybody else
     */
    PupilSight pupil(Caller caller, long pupil) {
        if (diaries.pupil(caller, pupil).isPresent()) {
            return PupilSight.WHOLE;
        }
        Sights sights = judged(caller, new GroupBondQuery(em).ofPupil(pupil, caller.person(), today()));
        SightRules.requireTaught(sights, pupil);
        note(caller, sights);
        return new PupilSight(false, sights);
    }

    /**
     * Of a pupil, whole.
     *
     * @throws NotFound for who does not read the diary
     */
    DiaryPupil diary(Caller caller, long pupil) {
        return diaries.pupil(caller, pupil).orElseThrow(() -> new NotFound("diary of " + pupil));
    }

    /** The schools that the caller belongs to, those of the children among them. */
    Set<Long> schools(Caller caller) {
        Stream<Long> ofChildren = caller.is(Role.GUARDIAN)
                ? new SharedGroupQuery(em)
                        .stays(children(caller), year()).stream()
                                .filter(s -> s.ends() == null || !s.ends().isBefore(today()))
                                .map(s -> s.group().school())
                : Stream.empty();
        return Stream.concat(caller.schools(), ofChildren).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose guardian the caller is today, eldest first. */
    List<Long> children(Caller caller) {
        return caller.is(Role.GUARDIAN)
                ? families.children(caller).stream().map(ChildView::person).toList()
                : List.of();
    }

    private static Sights judged(Caller caller, List<GroupBond> bonds) {
        return Sights.of(bonds.stream().map(b -> SightRules.sight(caller, b)).toList());
    }

    /** Notes that the caller reads about everybody in the groups, as far as it works with them. */
    void note(Caller caller, Sights sights) {
        sights.groups().values().stream()
                .filter(GroupSight::ofStaff)
                .forEach(s -> reads.read(caller, s.bond().group()));
    }
}

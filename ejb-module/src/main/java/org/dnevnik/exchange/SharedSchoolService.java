package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedGroupQuery;
import org.dnevnik.exchange.view.SharedPeriod;
import org.dnevnik.exchange.view.SharedPersonQuery;
import org.dnevnik.exchange.view.SharedSchool;
import org.dnevnik.exchange.view.SharedSchoolQuery;
import org.dnevnik.exchange.view.SharedSchoolQuery.Holiday;
import org.dnevnik.exchange.view.SharedSubject;
import org.dnevnik.exchange.view.SharedTeacher;
import org.dnevnik.exchange.view.SharedType;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Role;
import org.dnevnik.timetable.view.BellQuery;
import org.dnevnik.timetable.view.BellTable;
import org.jspecify.annotations.Nullable;

/** Schools, classes, subjects and calendars for other systems: for everybody who belongs to the school. */
@Stateless
@DenyAll
public class SharedSchoolService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedPolicy policy;

    /** Periods of a group, and days without lessons. */
    public record Calendar(List<SharedPeriod> periods, List<Holiday> holidays) {}

    /**
     * The bells of a school.
     *
     * @param firstDay of the academic year
     */
    public record Bells(List<BellTable> tables, LocalDate firstDay) {}

    /**
     * Schools by their numbers, as far as the caller belongs to them.
     *
     * @param schools null: the caller's own
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("of the caller's own schools alone")
    public List<SharedSchool> schools(Caller caller, @Nullable Collection<Long> schools) {
        Set<Long> own = policy.schools(caller);
        if (schools == null) {
            return new SharedSchoolQuery(em).of(own);
        }
        boolean region = caller.is(Role.REGION_OPERATOR);
        return new SharedSchoolQuery(em)
                .of(schools.stream().filter(s -> region || own.contains(s)).toList());
    }

    /** Groups by their numbers; those of other schools are left out. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedGroup> groups(Caller caller, Collection<Long> groups) {
        Sights sights = policy.sights(caller, groups);
        return new SharedGroupQuery(em)
                .of(groups).stream().filter(g -> !sights.isHidden(g.id())).toList();
    }

    /**
     * The classes of a group's grade, with its own.
     *
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedGroup> parallel(Caller caller, long group) {
        policy.within(caller, group);
        return new SharedGroupQuery(em).parallel(group);
    }

    /**
     * The groups of this year.
     *
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedGroup> ofSchool(Caller caller, long school) {
        requireSchool(caller, school);
        return new SharedGroupQuery(em).ofSchools(List.of(school), policy.year());
    }

    /** Which somebody leads or teaches this year; of other schools none. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("of the caller's own schools alone: their timetables tell it")
    public List<SharedGroup> ofTeacher(Caller caller, long teacher) {
        Set<Long> own = policy.schools(caller);
        return new SharedGroupQuery(em)
                .ofTeacher(teacher, policy.year()).stream()
                        .filter(g -> own.contains(g.school()))
                        .toList();
    }

    /** @throws NotFound for who belongs to another school */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedSubject> subjects(Caller caller, long school) {
        requireSchool(caller, school);
        return new SharedSchoolQuery(em).subjects(school);
    }

    /**
     * What a group and its parts learn.
     *
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedSubject> taught(Caller caller, long group) {
        Sights sights = policy.within(caller, group);
        return new SharedSchoolQuery(em).taught(sights.ids(), sights.year());
    }

    /** @throws NotFound for who belongs to another school */
    @RolesAllowed(Caller.SIGNED_IN)
    public Calendar calendar(Caller caller, long group) {
        policy.within(caller, group);
        SharedSchoolQuery query = new SharedSchoolQuery(em);
        return new Calendar(query.periods(group), query.holidays(group));
    }

    /** @throws NotFound for who belongs to another school */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedType> types(Caller caller, long school) {
        requireSchool(caller, school);
        return new SharedSchoolQuery(em).types(List.of(school));
    }

    /** @throws NotFound for who belongs to another school */
    @RolesAllowed(Caller.SIGNED_IN)
    public Bells bells(Caller caller, long school) {
        requireSchool(caller, school);
        return new Bells(new BellQuery(em).tables(school), new AcademicYear(policy.year()).firstDay());
    }

    /**
     * A school's staff, a line for each position.
     *
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedTeacher> staff(Caller caller, long school) {
        requireSchool(caller, school);
        return new SharedPersonQuery(em).staff(school, policy.today(), policy.year());
    }

    private void requireSchool(Caller caller, long school) {
        SightRules.requireSchool(caller, policy.schools(caller).contains(school), school);
    }
}

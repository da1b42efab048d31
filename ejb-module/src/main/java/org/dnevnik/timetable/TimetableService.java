package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.timetable.view.WeekHeadQuery;
import org.dnevnik.timetable.view.WeekOwner;
import org.dnevnik.timetable.view.WeekQuery;
import org.jspecify.annotations.Nullable;

/** The timetable as people read it, a week at a time. */
@Stateless
@DenyAll
public class TimetableService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public TimetableService() {}

    TimetableService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * A week of a class, a teacher, a pupil or a room.
     *
     * @param whose null: the caller's own week; a teacher's and a room's is for staff of the same school alone, a pupil's for the family
     * @param day   any day of the week; null: today
     * @return empty when nobody's was asked for and the caller has none
     * @throws NotFound for another school's
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<TimetableWeek> week(Caller caller, WeekHeadQuery.@Nullable Key whose, @Nullable LocalDate day) {
        LocalDate today = clock.today(Families.REGION);
        LocalDate shown = day == null ? today : day;
        int year = AcademicYear.of(shown).number();
        WeekHeadQuery query = new WeekHeadQuery(em);
        Optional<WeekHeadQuery.Key> key = whose == null ? query.own(caller.person(), year, today) : Optional.of(whose);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        WeekHeadQuery.Head head = query.head(key.get(), caller.person(), year, today)
                .orElseThrow(() -> new NotFound("timetable of " + key.get()));
        WeekOwner owner = head.owner();
        TimetablePolicy.requireMayRead(caller, owner);
        LocalDate monday = shown.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        WeekHeadQuery.Choices choices = head.choices();
        return Optional.of(new TimetableWeek(
                owner,
                monday,
                today,
                new WeekQuery(em).days(owner, monday, today),
                choices.groups(),
                TimetablePolicy.readsTeachers(caller, owner.school()).isPresent() ? choices.teachers() : List.of(),
                choices.places(),
                choices.pupils()));
    }
}

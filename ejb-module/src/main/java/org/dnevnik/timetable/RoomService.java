package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.timetable.view.BellQuery;
import org.dnevnik.timetable.view.LessonTime;
import org.dnevnik.timetable.view.PlanQuery;
import org.dnevnik.timetable.view.RoomQuery;
import org.jspecify.annotations.Nullable;

/** Free rooms, for the school's staff: now, or at a lesson of a day. */
@Stateless
@DenyAll
public class RoomService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public RoomService() {}

    RoomService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Free rooms at a time.
     *
     * @param school null: the school that the caller works in
     * @param date   null: today
     * @param number of a lesson; null: now, by the school's clock
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public RoomHour rooms(Caller caller, @Nullable Long school, @Nullable LocalDate date, @Nullable Integer number) {
        long whose = school == null ? TimetablePolicy.worksIn(caller) : school;
        TimetablePolicy.requireStaff(caller, whose);
        RoomQuery query = new RoomQuery(em);
        ZoneId zone = query.zone(whose).orElseThrow(() -> new NotFound("school " + whose));
        LocalDate shown = date == null ? clock.today(zone) : date;
        LocalTime now = number == null ? LocalTime.ofInstant(clock.now(), zone) : null;
        return RoomHour.of(
                whose,
                new PlanQuery(em).school(whose).orElseThrow(() -> new NotFound("school " + whose)),
                shown,
                number == null ? new LessonTime(-1, null, null) : time(whose, number),
                now,
                query.rooms(whose),
                query.lessons(whose, AcademicYear.of(shown).number(), shown));
    }

    /** When the main bells ring for a number: a lesson of another shift that is on then takes its room. */
    private LessonTime time(long school, int number) {
        return new BellQuery(em)
                .tables(school).get(0).times().stream()
                        .filter(t -> t.number() == number)
                        .findFirst()
                        .map(t -> new LessonTime(number, t.starts(), t.ends()))
                        .orElse(new LessonTime(number, null, null));
    }
}

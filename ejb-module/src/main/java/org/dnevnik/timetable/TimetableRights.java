package org.dnevnik.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;

/** What somebody may in a school's timetable. */
@ApplicationScoped
public class TimetableRights implements TellsRights {

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        return Stream.concat(
                TimetablePolicy.plans(somebody, school)
                        .map(g -> ToldRight.everywhere(Right.PLAN_TIMETABLE, g))
                        .stream(),
                TimetablePolicy.readsTeachers(somebody, school)
                        .map(g -> ToldRight.everywhere(Right.SEE_TEACHERS_WEEKS, g))
                        .stream());
    }
}

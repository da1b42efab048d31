package org.dnevnik.reports.view;

import static org.dnevnik.reports.view.AutumnStory.FIRST;
import static org.dnevnik.reports.view.AutumnStory.FIRST_PUPIL;
import static org.dnevnik.reports.view.AutumnStory.OTHER_CLASS;
import static org.dnevnik.reports.view.AutumnStory.PUPILS;
import static org.dnevnik.reports.view.AutumnStory.count;
import static org.dnevnik.reports.view.AutumnStory.missed;
import static org.dnevnik.reports.view.AutumnStory.told;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.journal.view.MissedQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was missed is the sum of the lessons that were missed. */
class AbsenceSumsTest {

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aFullDayIsOneOnWhichEveryLessonOfThePupilWasMissedAndASchoolIsTheSumOfItsClasses(long seed) {
        told(seed, em -> {
            MissedQuery query = new MissedQuery(em);
            Map<Long, Missed> missed = query.ofClass(CLASS, YEAR, FIRST, TODAY);
            List<AbsenceLine> lines = new AbsenceLinesQuery(em).ofClass(CLASS, YEAR, FIRST, TODAY);
            for (long pupil = FIRST_PUPIL; pupil < FIRST_PUPIL + PUPILS; pupil++) {
                Missed told = missed.getOrDefault(pupil, Missed.NOTHING);
                int days = 0;
                int ill = 0;
                for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
                    long lessons = lessons(em, pupil, day);
                    days += lessons > 0 && lessons == on(lines, pupil, day, null) ? 1 : 0;
                    ill += lessons > 0 && lessons == on(lines, pupil, day, "ILL") ? 1 : 0;
                }
                assertEquals(List.of(days, ill), List.of(told.days(), told.illDays()), "pupil " + pupil);
            }
            Map<Long, Map<Long, Missed>> both = query.ofClasses(List.of(CLASS, OTHER_CLASS), YEAR, FIRST, TODAY);
            assertEquals(missed, both.get(CLASS));
            assertEquals(query.ofClass(OTHER_CLASS, YEAR, FIRST, TODAY), both.getOrDefault(OTHER_CLASS, Map.of()));
        });
    }

    private static long lessons(EntityManager em, long pupil, LocalDate day) {
        return count(
                em,
                "timetable.lesson AS l WHERE l.date = ?1 AND EXISTS (SELECT FROM school.enrolment AS e WHERE e.person = ?2"
                        + " AND e.edu_group = l.edu_group AND e.starts <= ?1 AND (e.ends IS NULL OR e.ends >= ?1))"
                        + " AND EXISTS (SELECT FROM school.enrolment AS c WHERE c.person = ?2 AND c.edu_group = ?3"
                        + " AND c.starts <= ?1 AND (c.ends IS NULL OR c.ends >= ?1))",
                Date.valueOf(day),
                pupil,
                CLASS);
    }

    private static long on(List<AbsenceLine> lines, long pupil, LocalDate day, @Nullable String status) {
        return missed(lines.stream().filter(l -> l.date().equals(day)).toList(), pupil, status);
    }
}

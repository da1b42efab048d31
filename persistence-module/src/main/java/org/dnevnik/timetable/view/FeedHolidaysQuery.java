package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.day;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads when the schools rest at which somebody learns or works. */
public class FeedHolidaysQuery {

    private static final String FREE = """
            WITH own AS (
                SELECT g.school FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group
                WHERE e.person = ?1 AND coalesce(e.ends, 'infinity') >= ?2
                UNION
                SELECT s.school FROM people.staff_position s
                WHERE s.person = ?1 AND s.school IS NOT NULL AND coalesce(s.ends, 'infinity') >= ?2)
            SELECT 'holiday-' || h.school || '-' || h.starts, h.starts, h.ends, h.name
            FROM own JOIN school.holiday h ON h.school = own.school AND h.ends >= ?2 AND h.starts <= ?3
            UNION ALL
            SELECT 'free-' || d.school || '-' || d.date, d.date, d.date, d.name
            FROM own JOIN school.special_day d ON d.school = own.school AND d.kind = 'OFF' AND d.date BETWEEN ?2 AND ?3
            ORDER BY 2, 1""";

    private final EntityManager em;

    public FeedHolidaysQuery(EntityManager em) {
        this.em = em;
    }

    public List<FeedEvent> of(long person, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, FREE, person, from, to)
                .map(r -> new FeedEvent((String) r[0], day(r[1]), day(r[2]), (String) r[3], "", 0))
                .toList();
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads what somebody is and was in the region's schools, newest first, one statement each. */
public class PersonHistoryQuery {

    private static final String POSITIONS = """
            SELECT s.id, s.version, s.school, coalesce(c.short_name, ''), s.role, s.title, s.starts, s.ends
            FROM people.staff_position s LEFT JOIN school.school c ON c.id = s.school
            WHERE s.person = ?1 ORDER BY coalesce(s.ends, 'infinity') DESC, s.starts DESC, s.id""";

    private static final String STAYS = """
            SELECT e.id, g.school, c.short_name, g.id, g.kind, g.name, g.year, e.starts, e.ends
            FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group JOIN school.school c ON c.id = g.school
            WHERE e.person = ?1 ORDER BY g.kind <> 'CLASS', e.starts DESC, e.id DESC""";

    private static final String MOVEMENTS = """
            SELECT m.id, m.school, c.short_name, m.kind, m.date, coalesce(f.name, ''), m.to_group, coalesce(t.name, ''), coalesce(m.elsewhere, ''),
                   coalesce(m.order_number, ''), m.order_date, coalesce(m.reason, ''), m.undone_at IS NOT NULL
            FROM school.movement m JOIN school.school c ON c.id = m.school
            LEFT JOIN school.edu_group f ON f.id = m.from_group LEFT JOIN school.edu_group t ON t.id = m.to_group
            WHERE m.person = ?1 ORDER BY m.id DESC""";

    private static final String CLASSES = """
            SELECT id, year, name, coalesce(class_teacher = ?3, false), class_teacher IS NOT NULL FROM school.edu_group
            WHERE school = ?1 AND year IN (?2, ?2 + 1) AND kind = 'CLASS' ORDER BY year, parallel, name""";

    private final EntityManager em;

    public PersonHistoryQuery(EntityManager em) {
        this.em = em;
    }

    /** What has ended stands last. */
    public List<PositionLine> positions(long person) {
        return NativeQuery.rows(em, POSITIONS, person)
                .map(r -> new PositionLine(
                        number(r[0]),
                        whole(r[1]),
                        id(r[2]),
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        day(r[6]),
                        dayOrNone(r[7])))
                .toList();
    }

    /** Classes first, then subgroups and the like. */
    public List<StayLine> stays(long person) {
        return NativeQuery.rows(em, STAYS, person)
                .map(r -> new StayLine(
                        number(r[0]),
                        number(r[1]),
                        (String) r[2],
                        number(r[3]),
                        (String) r[4],
                        (String) r[5],
                        whole(r[6]),
                        day(r[7]),
                        dayOrNone(r[8])))
                .toList();
    }

    /** In the opposite order of their being entered, those included that were undone. */
    public List<MovementLine> movements(long person) {
        return NativeQuery.rows(em, MOVEMENTS, person)
                .map(r -> new MovementLine(
                        number(r[0]),
                        number(r[1]),
                        (String) r[2],
                        (String) r[3],
                        day(r[4]),
                        (String) r[5],
                        id(r[6]),
                        (String) r[7],
                        (String) r[8],
                        (String) r[9],
                        dayOrNone(r[10]),
                        (String) r[11],
                        (Boolean) r[12]))
                .toList();
    }

    /**
     * The classes of a school in a year and in the next one.
     *
     * @param person who may lead some of them
     */
    public List<LedClass> classes(long school, int year, long person) {
        return NativeQuery.rows(em, CLASSES, school, year, person)
                .map(r -> new LedClass(number(r[0]), whole(r[1]), (String) r[2], (Boolean) r[3], (Boolean) r[4]))
                .toList();
    }
}

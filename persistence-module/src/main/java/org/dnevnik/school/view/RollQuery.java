package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the classes of a school and how many learn in them on a day. */
public class RollQuery {

    private static final String CLASSES = """
            SELECT g.id, g.name, g.parallel,
                   (SELECT count(*) FROM school.enrolment AS e
                    WHERE e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)),
                   t.id, t.surname || ' ' || left(t.given_name, 1) || '.' || coalesce(' ' || left(t.patronymic, 1) || '.', '')
            FROM school.edu_group AS g
            LEFT JOIN people.person AS t ON t.id = g.class_teacher
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' AND (?4 = 0 OR g.class_teacher = ?4)
            ORDER BY g.parallel, g.name""";

    private final EntityManager em;
    private final LocalDate day;

    public RollQuery(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /**
     * By grade and letter.
     *
     * @param teacher whose classes alone; null for all
     */
    public List<RollClass> classes(long school, @Nullable Long teacher) {
        return NativeQuery.rows(em, CLASSES, school, AcademicYear.of(day).number(), day, teacher == null ? 0 : teacher)
                .map(RollQuery::schoolClass)
                .toList();
    }

    private static RollClass schoolClass(Object[] r) {
        return new RollClass(number(r[0]), (String) r[1], whole(r[2]), whole(r[3]), id(r[4]), (String) r[5]);
    }
}

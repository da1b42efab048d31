package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.ids;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads classes and groups, each list with one statement. */
public class SharedGroupQuery {

    private static final int MOST = 1000;

    private static final String COLUMNS = """
            SELECT g.id, g.school, g.year, g.kind, g.name, g.parallel, g.class_teacher,
                   (SELECT string_agg(CAST(x.parent AS text), ',') FROM school.edu_group_parent AS x WHERE x.edu_group = g.id)
            """;

    private static final String ORDER =
            " ORDER BY g.year DESC, g.parallel, g.kind <> 'CLASS', g.name, g.id LIMIT " + MOST;

    private static final String BY_ID =
            COLUMNS + " FROM school.edu_group AS g WHERE g.id = ANY (CAST(?1 AS bigint[]))" + ORDER;

    private static final String OF_SCHOOLS =
            COLUMNS + " FROM school.edu_group AS g WHERE g.school = ANY (CAST(?1 AS bigint[])) AND g.year = ?2" + ORDER;

    private static final String PARALLEL = COLUMNS + """
            FROM school.edu_group AS asked
            JOIN school.edu_group AS g ON g.school = asked.school AND g.year = asked.year AND g.parallel = asked.parallel AND g.kind = 'CLASS'
            WHERE asked.id = ?1""" + ORDER;

    private static final String OF_TEACHER = COLUMNS + """
            FROM school.edu_group AS g
            WHERE g.year = ?2 AND g.id IN (
                SELECT id FROM school.edu_group WHERE class_teacher = ?1
                UNION ALL SELECT edu_group FROM timetable.lesson WHERE year = ?2 AND teacher = ?1
                UNION ALL SELECT edu_group FROM timetable.lesson WHERE year = ?2 AND co_teacher = ?1)""" + ORDER;

    private static final String STAYS = COLUMNS + """
            , e.person, e.starts, e.ends
            FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
            WHERE e.person = ANY (CAST(?1 AS bigint[])) AND (CAST(?2 AS int) IS NULL OR g.year = CAST(?2 AS int))
            ORDER BY g.year DESC, g.kind <> 'CLASS', e.starts DESC, g.name, e.id LIMIT\s""" + MOST;

    private final EntityManager em;

    public SharedGroupQuery(EntityManager em) {
        this.em = em;
    }

    public List<SharedGroup> of(Collection<Long> groups) {
        return groups.isEmpty() ? List.of() : read(BY_ID, array(groups));
    }

    public List<SharedGroup> ofSchools(Collection<Long> schools, int year) {
        return schools.isEmpty() ? List.of() : read(OF_SCHOOLS, array(schools), year);
    }

    /** The classes of a group's grade. */
    public List<SharedGroup> parallel(long group) {
        return read(PARALLEL, group);
    }

    /** Which somebody leads or gives lessons in this year. */
    public List<SharedGroup> ofTeacher(long person, int year) {
        return read(OF_TEACHER, person, year);
    }

    /**
     * Where people belong, the latest year first.
     *
     * @param year null: all years
     */
    public List<SharedStay> stays(Collection<Long> persons, @Nullable Integer year) {
        return persons.isEmpty()
                ? List.of()
                : NativeQuery.rows(em, STAYS, array(persons), year)
                        .map(r -> new SharedStay(number(r[8]), group(r), day(r[9]), dayOrNone(r[10])))
                        .toList();
    }

    private List<SharedGroup> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values).map(SharedGroupQuery::group).toList();
    }

    private static SharedGroup group(Object[] r) {
        return new SharedGroup(
                number(r[0]),
                number(r[1]),
                whole(r[2]),
                (String) r[3],
                (String) r[4],
                whole(r[5]),
                id(r[6]),
                ids(r[7]));
    }
}

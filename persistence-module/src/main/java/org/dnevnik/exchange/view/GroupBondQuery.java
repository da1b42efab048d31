package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.ids;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** Reads how somebody stands to groups, with one statement for all of them. */
public class GroupBondQuery {

    private static final String BONDS = """
            WITH family AS MATERIALIZED (
                SELECT CAST(?2 AS bigint) AS person
                UNION SELECT child FROM people.guardians_at(?3) WHERE guardian = ?2)
            SELECT g.id, g.school, g.year,
                   EXISTS (SELECT FROM school.edu_group AS led
                           WHERE led.class_teacher = ?2 AND (led.id = g.id OR led.id IN
                               (SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id))),
                   (SELECT string_agg(DISTINCT CAST(l.subject AS text), ',') FROM timetable.lesson AS l
                    WHERE l.edu_group = g.id AND l.year = g.year AND (l.teacher = ?2 OR l.co_teacher = ?2)
                      AND l.id NOT IN (SELECT timetable.past_stand_ins(?2, CAST(g.year AS int), ?3))),
                   (SELECT string_agg(DISTINCT CAST(e.person AS text), ',') FROM family AS f
                    JOIN school.enrolment AS e ON e.person = f.person AND e.edu_group = g.id),
                   EXISTS (SELECT FROM people.staff_position AS s WHERE s.school = g.school AND s.person = ?2
                           AND s.starts <= ?3 AND coalesce(s.ends, 'infinity') >= ?3)
                   OR EXISTS (SELECT FROM family AS f
                              JOIN school.enrolment AS e ON e.person = f.person AND coalesce(e.ends, 'infinity') >= ?3
                              JOIN school.edu_group AS c ON c.id = e.edu_group WHERE c.school = g.school)
            FROM school.edu_group AS g
            """;

    private static final String OF_GROUPS = BONDS + "WHERE g.id = ANY (CAST(?1 AS bigint[]))";

    private static final String WITHIN = BONDS + """
            WHERE g.id IN (SELECT CAST(?1 AS bigint) UNION ALL SELECT edu_group FROM school.edu_group_parent WHERE parent = CAST(?1 AS bigint))""";

    private static final String OF_PUPIL =
            BONDS + "WHERE g.id IN (SELECT edu_group FROM school.enrolment WHERE person = CAST(?1 AS bigint))";

    private final EntityManager em;

    public GroupBondQuery(EntityManager em) {
        this.em = em;
    }

    /** @param today the day on which guardians and positions count */
    public List<GroupBond> of(Collection<Long> groups, long asking, LocalDate today) {
        return groups.isEmpty() ? List.of() : read(OF_GROUPS, array(groups), asking, today);
    }

    /** To a group and to those that its pupils are divided into. */
    public List<GroupBond> within(long group, long asking, LocalDate today) {
        return read(WITHIN, group, asking, today);
    }

    /** To all groups in which a pupil ever was. */
    public List<GroupBond> ofPupil(long pupil, long asking, LocalDate today) {
        return read(OF_PUPIL, pupil, asking, today);
    }

    private List<GroupBond> read(String sql, Object of, long asking, LocalDate today) {
        Stream<Object[]> rows = NativeQuery.rows(em, sql, of, asking, today);
        return rows.map(r -> new GroupBond(
                        number(r[0]), number(r[1]), whole(r[2]), (Boolean) r[3], ids(r[4]), ids(r[5]), (Boolean) r[6]))
                .toList();
    }
}

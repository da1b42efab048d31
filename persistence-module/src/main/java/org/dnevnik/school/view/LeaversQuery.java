package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Role;

/** Reads what of a school ends for people who leave it, by the numbers of the people; whoever belongs elsewhere is not there. */
public class LeaversQuery {

    private static final String NAME = "concat_ws(' ', p.surname, p.given_name, p.patronymic)";

    private static final String PUPILS = "SELECT p.id, " + NAME + """
            , g.id, g.name, e.starts
            FROM school.enrolment AS e
            JOIN school.edu_group AS g ON g.id = e.edu_group AND g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'
            JOIN people.person AS p ON p.id = e.person
            WHERE e.ends IS NULL AND e.person = ANY (CAST(?3 AS bigint[]))
            ORDER BY p.name_key, p.id""";

    private static final String POSITIONS = "SELECT p.id, " + NAME + """
            , s.id, s.version, s.role, s.title
            FROM people.staff_position AS s
            JOIN people.person AS p ON p.id = s.person
            WHERE s.school = ?1 AND s.ends IS NULL AND s.starts <= ?2 AND s.person = ANY (CAST(?3 AS bigint[]))
            ORDER BY p.name_key, s.id""";

    private final EntityManager em;
    private final long school;

    public LeaversQuery(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /** Those of them who are in a class of the year. */
    public List<Leaver> pupils(int year, Collection<Long> people) {
        return rows(PUPILS, year, people).stream()
                .map(r -> new Leaver(number(r[0]), (String) r[1], number(r[2]), (String) r[3], day(r[4])))
                .toList();
    }

    /** What they hold on a day. */
    public List<HeldPosition> positions(LocalDate day, Collection<Long> people) {
        return rows(POSITIONS, Date.valueOf(day), people).stream()
                .map(r -> new HeldPosition(
                        number(r[0]), (String) r[1], number(r[2]), whole(r[3]), Role.valueOf((String) r[4]), (String)
                                r[5]))
                .toList();
    }

    private List<Object[]> rows(String sql, Object second, Collection<Long> people) {
        return NativeQuery.rows(em, sql, school, second, NativeQuery.array(people))
                .toList();
    }
}

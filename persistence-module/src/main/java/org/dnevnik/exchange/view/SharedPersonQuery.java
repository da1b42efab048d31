package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads people, each list with one statement. */
public class SharedPersonQuery {

    private static final int MOST = 2000;

    private static final String NAME = "SELECT p.id, a.id, p.surname, p.given_name, p.patronymic, CAST(p.sex AS text) ";

    private static final String ACCOUNT = " LEFT JOIN identity.account AS a ON a.person = p.id ";

    private static final String ORDER = " ORDER BY p.name_key, p.id LIMIT " + MOST;

    private static final String BY_ID =
            NAME + "FROM people.person AS p" + ACCOUNT + "WHERE p.id = ANY (CAST(?1 AS bigint[]))" + ORDER;

    private static final String BY_ACCOUNT = NAME
            + "FROM identity.account AS a JOIN people.person AS p ON p.id = a.person WHERE a.id = ANY (CAST(?1 AS bigint[]))"
            + ORDER;

    private static final String TEACHERS = NAME + "FROM people.person AS p" + ACCOUNT + """
            WHERE p.id IN (
                SELECT l.teacher FROM timetable.lesson AS l
                WHERE l.edu_group = ANY (CAST(?1 AS bigint[])) AND l.date BETWEEN ?2 AND ?3 AND l.year BETWEEN ?4 AND ?5
                UNION SELECT l.co_teacher FROM timetable.lesson AS l
                WHERE l.edu_group = ANY (CAST(?1 AS bigint[])) AND l.date BETWEEN ?2 AND ?3 AND l.year BETWEEN ?4 AND ?5)""" + ORDER;

    private static final String MEMBERS = NAME + """
            , e.edu_group, bool_or(e.starts <= ?2 AND coalesce(e.ends, 'infinity') >= ?2)
            FROM school.enrolment AS e JOIN people.person AS p ON p.id = e.person
            """ + ACCOUNT + """
            WHERE e.edu_group = ANY (CAST(?1 AS bigint[]))
            GROUP BY p.id, a.id, e.edu_group
            ORDER BY e.edu_group, p.name_key, p.id LIMIT 5000""";

    private static final String RELATIVES = NAME + ", g.child, false, g.kinship FROM people.guardians_at(?2) AS x"
            + " JOIN people.guardianship AS g ON g.id = x.id JOIN people.person AS p ON p.id = x.guardian" + ACCOUNT
            + "WHERE x.child = ANY (CAST(?1 AS bigint[])) UNION ALL "
            + NAME + ", g.guardian, true, g.kinship FROM people.guardians_at(?2) AS x"
            + " JOIN people.guardianship AS g ON g.id = x.id JOIN people.person AS p ON p.id = x.child" + ACCOUNT
            + "WHERE x.guardian = ANY (CAST(?1 AS bigint[])) ORDER BY 8, 3, 4, 1 LIMIT " + MOST;

    private static final String STAFF = NAME + """
            , s.role, s.title, (SELECT string_agg(DISTINCT u.name, ', ') FROM timetable.plan_entry AS n JOIN school.subject AS u ON u.id = n.subject
                                WHERE n.school = s.school AND n.year = ?3 AND p.id IN (n.teacher, n.co_teacher)),
            EXISTS (SELECT FROM school.edu_group AS g WHERE g.class_teacher = p.id AND g.school = s.school AND g.year = ?3 AND g.kind = 'CLASS'), s.starts
            FROM people.staff_position AS s JOIN people.person AS p ON p.id = s.person
            """ + ACCOUNT + """
            WHERE s.school = ?1 AND s.starts <= ?2 AND coalesce(s.ends, 'infinity') >= ?2
            ORDER BY p.name_key, p.id, s.id LIMIT\s""" + MOST;

    private static final String STAFF_OF = """
            SELECT s.person, s.school FROM people.staff_position AS s
            WHERE s.person = ANY (CAST(?1 AS bigint[])) AND s.school IS NOT NULL AND s.starts <= ?2 AND coalesce(s.ends, 'infinity') >= ?2""";

    private final EntityManager em;

    public SharedPersonQuery(EntityManager em) {
        this.em = em;
    }

    /** Where somebody works. */
    public record Post(long person, long school) {}

    public List<SharedPerson> of(Collection<Long> persons) {
        return persons.isEmpty() ? List.of() : read(BY_ID, array(persons));
    }

    public List<SharedPerson> ofAccounts(Collection<Long> accounts) {
        return accounts.isEmpty() ? List.of() : read(BY_ACCOUNT, array(accounts));
    }

    /** Who gives lessons to the groups on these days. */
    public List<SharedPerson> teachers(Collection<Long> groups, SharedSpan span) {
        return read(TEACHERS, array(groups), span.first(), span.last(), span.firstYear(), span.lastYear());
    }

    /** Who belongs or belonged to groups. */
    public List<SharedMember> members(Collection<Long> groups, LocalDate today) {
        return NativeQuery.rows(em, MEMBERS, array(groups), today)
                .map(r -> new SharedMember(number(r[6]), person(r), (Boolean) r[7]))
                .toList();
    }

    /** Guardians of today, and the children whose guardians they are. */
    public List<SharedRelative> relatives(Collection<Long> persons, LocalDate today) {
        return NativeQuery.rows(em, RELATIVES, array(persons), today)
                .map(r -> new SharedRelative(number(r[6]), person(r), (Boolean) r[7], (String) r[8]))
                .toList();
    }

    /** A school's staff of today, a line for each position. */
    public List<SharedTeacher> staff(long school, LocalDate today, int year) {
        return NativeQuery.rows(em, STAFF, school, today, year)
                .map(r -> new SharedTeacher(
                        person(r), (String) r[6], (String) r[7], (String) r[8], (Boolean) r[9], day(r[10])))
                .toList();
    }

    /** The schools in which people work today. */
    public List<Post> posts(Collection<Long> persons, LocalDate today) {
        return NativeQuery.rows(em, STAFF_OF, array(persons), today)
                .map(r -> new Post(number(r[0]), number(r[1])))
                .toList();
    }

    private List<SharedPerson> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values).map(SharedPersonQuery::person).toList();
    }

    private static SharedPerson person(Object[] r) {
        return new SharedPerson(number(r[0]), id(r[1]), (String) r[2], (String) r[3], (String) r[4], (String) r[5]);
    }
}

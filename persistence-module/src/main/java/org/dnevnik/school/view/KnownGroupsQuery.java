package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.kernel.NativeQuery;

/** What an import must know of a school before it changes anything, one statement each. */
public class KnownGroupsQuery {

    private static final String GROUPS = """
            SELECT g.id, g.kind, g.name, g.parallel, g.class_teacher, concat_ws(' ', t.surname, t.given_name, t.patronymic), p.name,
                g.profile
            FROM school.edu_group AS g LEFT JOIN school.place AS p ON p.id = g.place LEFT JOIN people.person AS t ON t.id = g.class_teacher
            WHERE g.school = ?1 AND g.year = ?2""";

    private static final String ENROLLED = """
            SELECT e.person, e.edu_group FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
            WHERE g.school = ?1 AND g.year = ?2 AND e.ends IS NULL""";

    private static final String STARTS = "SELECT starts FROM school.academic_year WHERE school = ?1 AND year = ?2";

    private final EntityManager em;
    private final long school;
    private final int year;

    public KnownGroupsQuery(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    public List<KnownGroup> groups() {
        return rows(GROUPS).stream()
                .map(r -> new KnownGroup(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        whole(r[3]),
                        id(r[4]),
                        (String) r[5],
                        (String) r[6],
                        (String) r[7]))
                .toList();
    }

    /** Who is enrolled where today: person and group, joined by a blank. */
    public Set<String> enrolled() {
        Set<String> held = new HashSet<>();
        rows(ENROLLED).forEach(r -> held.add(r[0] + " " + r[1]));
        return held;
    }

    /** First day of the school's academic year; empty when the school has not opened it. */
    public Optional<LocalDate> starts() {
        return NativeQuery.values(em, STARTS, school, year)
                .map(NativeQuery::day)
                .findFirst();
    }

    private List<Object[]> rows(String sql) {
        return NativeQuery.rows(em, sql, school, year).toList();
    }
}

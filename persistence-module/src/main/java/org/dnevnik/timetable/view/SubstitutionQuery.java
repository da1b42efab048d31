package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** Reads what was made other than planned; each method is one statement. */
public class SubstitutionQuery {

    private static final String CHANGES = """
            SELECT x.id, x.kind, g.name, s.name, x.date, x.number, %s, %s, coalesce(r.name, ''), %s, %s, coalesce(n.name, ''),
                   x.new_date, x.new_number, coalesce(w.name, ''), coalesce(x.reason, ''), coalesce(x.bundle, 0)
            FROM timetable.substitution x
            JOIN school.edu_group g ON g.id = x.edu_group
            JOIN school.subject s ON s.id = x.subject
            LEFT JOIN people.person a ON a.id = x.teacher
            LEFT JOIN people.person b ON b.id = x.co_teacher
            LEFT JOIN people.person c ON c.id = x.new_teacher
            LEFT JOIN people.person d ON d.id = x.new_co_teacher
            LEFT JOIN school.place r ON r.id = x.place
            LEFT JOIN school.place n ON n.id = x.new_place
            LEFT JOIN timetable.lesson o ON o.id = x.partner AND o.year = x.year
            LEFT JOIN school.edu_group w ON w.id = o.edu_group
            WHERE x.school = ?1 AND (x.date BETWEEN ?2 AND ?3 OR x.new_date BETWEEN ?2 AND ?3)
            ORDER BY x.date, x.number, g.parallel, g.name LIMIT 500""".formatted(
            DayLessonQuery.named("a"), DayLessonQuery.named("b"), DayLessonQuery.named("c"), DayLessonQuery.named("d"));

    private static final String MADE = """
            SELECT x.id, x.school, x.year, x.kind, x.lesson, g.id, g.name, s.name, x.date, x.number,
                   x.teacher, x.co_teacher, x.new_teacher, x.new_co_teacher
            FROM timetable.substitution x
            JOIN school.edu_group g ON g.id = x.edu_group
            JOIN school.subject s ON s.id = x.subject
            WHERE """;

    // two lessons that change places go back together; other weeks of the same confirmation stay
    private static final String ONE_CHANGE = """
             x.id IN (SELECT CAST(?1 AS bigint)
                      UNION SELECT z.id FROM timetable.substitution y
                            JOIN timetable.substitution z ON z.bundle = y.bundle AND z.school = y.school AND z.kind = 'SWAP'
                              AND (z.date, z.number, z.new_date, z.new_number) = (y.new_date, y.new_number, y.date, y.number)
                            WHERE y.id = ?1 AND y.kind = 'SWAP')
            ORDER BY x.id""";

    private static final String BUNDLE = " x.bundle = ?1 AND x.school = ?2 ORDER BY x.id";

    private static final String JOINED = "SELECT count(*) FROM timetable.substitution WHERE partner = ?1 AND year = ?2";

    private final EntityManager em;

    public SubstitutionQuery(EntityManager em) {
        this.em = em;
    }

    /** What was planned for the days, or is held on them, and is other than planned. */
    public List<SubstitutionLine> changes(long school, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, CHANGES, school, from, to)
                .map(r -> new SubstitutionLine(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        day(r[4]),
                        whole(r[5]),
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        (String) r[9],
                        (String) r[10],
                        (String) r[11],
                        day(r[12]),
                        whole(r[13]),
                        (String) r[14],
                        (String) r[15],
                        number(r[16])))
                .toList();
    }

    /** A change with those that go back together with it; empty for none. */
    public List<MadeChange> made(long substitution) {
        return NativeQuery.rows(em, MADE + ONE_CHANGE, substitution)
                .map(SubstitutionQuery::change)
                .toList();
    }

    /** Changes made with one confirmation. */
    public List<MadeChange> bundle(long bundle, long school) {
        return NativeQuery.rows(em, MADE + BUNDLE, bundle, school)
                .map(SubstitutionQuery::change)
                .toList();
    }

    /** Whether other lessons are held together with this one. */
    public boolean isJoined(long lesson, int year) {
        return NativeQuery.values(em, JOINED, lesson, year)
                        .mapToLong(NativeQuery::number)
                        .sum()
                > 0;
    }

    private static MadeChange change(Object[] r) {
        return new MadeChange(
                number(r[0]),
                number(r[1]),
                whole(r[2]),
                (String) r[3],
                id(r[4]),
                number(r[5]),
                (String) r[6],
                (String) r[7],
                day(r[8]),
                whole(r[9]),
                Stream.of(r[10], r[11], r[12], r[13])
                        .flatMap(Stream::ofNullable)
                        .map(NativeQuery::number)
                        .distinct()
                        .toList());
    }
}

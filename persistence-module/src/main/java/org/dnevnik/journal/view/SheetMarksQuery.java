package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.view.GridRow.Stay;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what period marks follow from, for many groups and subjects at once: one statement for the marks, one for the pupils. */
class SheetMarksQuery {

    private static final String BROUGHT = """
            b.date || ' ' || coalesce(CAST(b.grade AS text), '-') || ' ' || coalesce(CAST(b.weight AS text), '-')
            || ' ' || CASE WHEN b.important THEN '!' ELSE '-' END || ' ' || coalesce(b.value, '-')""";

    // a pupil's marks of a subject travel in one string: a class in all subjects has thousands of them
    private static final String MARKS = """
            SELECT l.edu_group, l.subject, m.person,
                   string_agg(l.date || ' ' || coalesce(CAST(m.grade AS text), '-')
                              || ' ' || coalesce(CAST(CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END AS text), '-')
                              || ' ' || CASE WHEN w.important THEN '!' ELSE '-' END || ' ' || coalesce(m.value, '-'), ';'), NULL
            FROM timetable.lesson AS l
            JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?1
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN journal.mark AS m ON m.work = w.id AND m.year = ?1
            WHERE l.year = ?1 AND l.edu_group = ANY (CAST(?2 AS bigint[])) AND (CAST(?3 AS bigint) IS NULL OR l.subject = CAST(?3 AS bigint))
              AND l.date BETWEEN ?4 AND ?5
            GROUP BY l.edu_group, l.subject, m.person
            UNION ALL
            SELECT e.edu_group, b.subject, e.person, string_agg(""" + BROUGHT + """
            , ';'), b.from_group
            FROM (SELECT DISTINCT e.edu_group, e.person FROM school.enrolment AS e
                  WHERE e.edu_group = ANY (CAST(?2 AS bigint[])) AND e.starts > ?4) AS e
            CROSS JOIN LATERAL journal.brought_marks(?1, e.edu_group, CAST(?3 AS bigint), e.person) AS b
            WHERE b.date BETWEEN ?4 AND ?5
            GROUP BY e.edu_group, b.subject, e.person, b.from_group""";

    private static final String OF_PUPIL = """
            SELECT l.edu_group, l.subject, m.person,
                   string_agg(l.date || ' ' || coalesce(CAST(m.grade AS text), '-')
                              || ' ' || coalesce(CAST(CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END AS text), '-')
                              || ' ' || CASE WHEN w.important THEN '!' ELSE '-' END || ' ' || coalesce(m.value, '-'), ';'), NULL
            FROM journal.mark AS m
            JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?1
            JOIN journal.work AS w ON w.id = m.work AND w.year = ?1
            JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE m.year = ?1 AND m.person = ?3 AND l.edu_group = ANY (CAST(?2 AS bigint[]))
            GROUP BY l.edu_group, l.subject, m.person
            UNION ALL
            SELECT e.edu_group, b.subject, ?3, string_agg(""" + BROUGHT + """
            , ';'), b.from_group
            FROM unnest(CAST(?2 AS bigint[])) AS e (edu_group)
            CROSS JOIN LATERAL journal.brought_marks(?1, e.edu_group, NULL, ?3) AS b
            GROUP BY e.edu_group, b.subject, b.from_group""";

    private static final String PUPILS = """
            SELECT e.edu_group, e.person, p.surname || ' ' || p.given_name, e.starts, e.ends
            FROM school.enrolment AS e
            JOIN people.person AS p ON p.id = e.person
            WHERE e.edu_group = ANY (CAST(?1 AS bigint[])) AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?2)
            ORDER BY p.name_key, p.id, e.starts""";

    /** No mark and no number is written like this. */
    private static final String NOTHING = "-";

    private final EntityManager em;

    SheetMarksQuery(EntityManager em) {
        this.em = em;
    }

    /** Whose marks of which subject. */
    record Whose(long group, long subject, long pupil) {}

    /** A pupil of a group. */
    record Member(long pupil, String name, List<Stay> stays) {

        boolean belongedOn(LocalDate day) {
            return stays.stream().anyMatch(s -> s.holds(day));
        }

        /** The last day here; far away for who still belongs to the group. */
        LocalDate last() {
            LocalDate ends = stays.get(stays.size() - 1).ends();
            return ends == null ? LocalDate.MAX : ends;
        }

        boolean belongedIn(LocalDate from, LocalDate to) {
            return stays.stream().anyMatch(s -> s.meets(from, to));
        }
    }

    /** @param subject null: all */
    Map<Whose, List<MarkFact>> marks(
            int year, Collection<Long> groups, @Nullable Long subject, LocalDate from, LocalDate to) {
        List<Object[]> rows = NativeQuery.rows(em, MARKS, year, NativeQuery.array(groups), subject, from, to)
                .toList();
        return byWhose(rows);
    }

    /** The year's marks of one pupil in all subjects. */
    Map<Whose, List<MarkFact>> ofPupil(int year, Collection<Long> groups, long pupil) {
        List<Object[]> rows = NativeQuery.rows(em, OF_PUPIL, year, NativeQuery.array(groups), pupil)
                .toList();
        return byWhose(rows);
    }

    private static Map<Whose, List<MarkFact>> byWhose(List<Object[]> rows) {
        Map<Whose, List<MarkFact>> marks = new HashMap<>();
        rows.forEach(r -> marks.computeIfAbsent(
                        new Whose(number(r[0]), number(r[1]), number(r[2])), w -> new ArrayList<>())
                .addAll(facts((String) r[3], (String) r[4])));
        return marks;
    }

    /** Who belonged to the groups between these days: by group, in the order of names. */
    Map<Long, Map<Long, Member>> members(Collection<Long> groups, LocalDate from, LocalDate to) {
        List<Object[]> rows = NativeQuery.rows(em, PUPILS, NativeQuery.array(groups), from, to)
                .toList();
        Map<Long, Map<Long, Member>> members = new HashMap<>();
        for (Object[] r : rows) {
            members.computeIfAbsent(number(r[0]), g -> new LinkedHashMap<>())
                    .computeIfAbsent(number(r[1]), p -> new Member(p, (String) r[2], new ArrayList<>(1)))
                    .stays()
                    .add(new Stay(day(r[3]), r[4] == null ? null : day(r[4])));
        }
        return members;
    }

    private static List<MarkFact> facts(String read, @Nullable String from) {
        List<MarkFact> facts = new ArrayList<>();
        for (String mark : read.split(";", -1)) {
            String[] parts = mark.split(" ", 5);
            facts.add(new MarkFact(
                    LocalDate.parse(parts[0]),
                    parts[4].equals(NOTHING) ? null : parts[4],
                    decimal(parts[1]),
                    decimal(parts[2]),
                    !parts[3].equals(NOTHING),
                    from));
        }
        return facts;
    }

    private static @Nullable BigDecimal decimal(String read) {
        return read.equals(NOTHING) ? null : new BigDecimal(read);
    }
}

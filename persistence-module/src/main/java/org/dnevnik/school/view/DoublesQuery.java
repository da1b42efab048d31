package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what speaks for two records being one person. */
public class DoublesQuery {

    private static final String NAME = "p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, '')";

    private static final String RECORD = """
            SELECT p.id, p.surname, p.given_name, p.patronymic, p.sex, p.birth_date, p.snils, p.email, p.phone, p.address,
                   (SELECT string_agg(DISTINCT CAST(s.school AS text), ',') FROM (
                        SELECT g.school FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group
                        WHERE e.person = p.id
                        UNION SELECT g.school FROM people.guardianship k JOIN school.enrolment e ON e.person = k.child
                        JOIN school.edu_group g ON g.id = e.edu_group WHERE k.guardian = p.id
                        UNION SELECT o.school FROM people.staff_position o WHERE o.person = p.id AND o.school IS NOT NULL
                        UNION SELECT g.school FROM school.edu_group g WHERE g.class_teacher = p.id) AS s),
                   (SELECT string_agg(w.place, chr(10)) FROM (
                        SELECT s.short_name || ', ' || g.name || coalesce(' (до ' || to_char(e.ends, 'DD.MM.YYYY') || ')', '') AS place
                        FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group JOIN school.school s ON s.id = g.school
                        WHERE e.person = p.id
                        UNION ALL SELECT coalesce(s.short_name || ', ', '') || o.title FROM people.staff_position o
                        LEFT JOIN school.school s ON s.id = o.school WHERE o.person = p.id
                        UNION ALL SELECT c.surname || ' ' || c.given_name || ' (' || k.kinship || ')' FROM people.guardianship k
                        JOIN people.person c ON c.id = k.child WHERE k.guardian = p.id
                        UNION ALL SELECT c.surname || ' ' || c.given_name || ' (' || k.kinship || ')' FROM people.guardianship k
                        JOIN people.person c ON c.id = k.guardian WHERE k.child = p.id) AS w),
                   (SELECT string_agg(s.short_name || ', ' || g.name, '; ' ORDER BY s.short_name, g.name)
                    FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group JOIN school.school s ON s.id = g.school
                    WHERE e.person = p.id AND e.ends IS NULL AND g.kind = 'CLASS')
            FROM people.person p
            WHERE p.id = ?1 AND NOT EXISTS (SELECT FROM people.merged m WHERE m.loser = p.id AND m.parted_at IS NULL)""";

    private static final String HOLDERS = "SELECT place, holder FROM people.references_to_person()";

    private static final String PAIRS = """
            SELECT a.id, %s, b.id, %s, a.birth_date
            FROM people.person a JOIN people.person b ON b.birth_date = a.birth_date AND b.name_key = a.name_key AND b.id > a.id
            WHERE a.id > ?1
              AND NOT EXISTS (SELECT FROM people.merged m WHERE m.loser IN (a.id, b.id) AND m.parted_at IS NULL)
            ORDER BY a.id, b.id LIMIT ?2""".formatted(NAME.replace("p.", "a."), NAME.replace("p.", "b."));

    private static final String NAMES =
            "SELECT p.id, " + NAME + " FROM people.person p WHERE p.id = ANY (CAST(?1 AS bigint[]))";

    private static final String MERGES = """
            SELECT m.id, l.surname || ' ' || l.given_name, w.id, w.surname || ' ' || w.given_name, m.merged_at,
                   coalesce(b.surname || ' ' || b.given_name, '')
            FROM people.merged m JOIN people.person l ON l.id = m.loser JOIN people.person w ON w.id = m.winner
            LEFT JOIN people.person b ON b.id = m.merged_by
            WHERE m.parted_at IS NULL AND m.merged_at >= ?1 AND (?2 = 0 OR m.school = ?2)
            ORDER BY m.id DESC LIMIT 100""";

    private final EntityManager em;

    public DoublesQuery(EntityManager em) {
        this.em = em;
    }

    /** Empty for nobody and for an alias. */
    public Optional<DoubleRecord> record(long person) {
        return NativeQuery.rows(em, RECORD, person).findFirst().map(r -> record(r, hangs(person)));
    }

    /**
     * Records of the whole region with the same folded name and birth date.
     *
     * @param after id of the first of the last pair
     */
    public List<DoublePair> pairs(long after, int most) {
        return NativeQuery.rows(em, PAIRS, after, most)
                .map(r ->
                        new DoublePair(number(r[0]), (String) r[1], number(r[2]), (String) r[3], dayOrNone(r[4]), true))
                .toList();
    }

    /** How these persons are called. */
    public Map<Long, String> names(List<Long> persons) {
        Map<Long, String> names = new LinkedHashMap<>();
        NativeQuery.rows(em, NAMES, NativeQuery.array(persons)).forEach(r -> names.put(number(r[0]), (String) r[1]));
        return names;
    }

    /**
     * Merges that stand, the newest first.
     *
     * @param school in which they were done; 0 for all
     */
    public List<MergeLine> merges(Instant earliest, long school) {
        return NativeQuery.rows(em, MERGES, earliest, school)
                .map(r -> new MergeLine(
                        number(r[0]), (String) r[1], number(r[2]), (String) r[3], instant(r[4]), (String) r[5]))
                .toList();
    }

    private Map<String, Integer> hangs(long person) {
        StringBuilder sql = new StringBuilder("SELECT place, sum(n) FROM (");
        String between = "";
        for (Object[] r : NativeQuery.rows(em, HOLDERS).toList()) {
            sql.append(between)
                    .append("SELECT '%s' AS place, count(*) AS n FROM %s WHERE %s = ?1".formatted(r[0], r[0], r[1]));
            between = " UNION ALL ";
        }
        Map<String, Integer> hangs = new LinkedHashMap<>();
        NativeQuery.rows(em, sql + ") AS c GROUP BY place HAVING sum(n) > 0 ORDER BY place", person)
                .forEach(r -> hangs.put((String) r[0], whole(r[1])));
        return hangs;
    }

    private static DoubleRecord record(Object[] r, Map<String, Integer> hangs) {
        return new DoubleRecord(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                text(r[4]),
                dayOrNone(r[5]),
                text(r[6]),
                (String) r[7],
                (String) r[8],
                (String) r[9],
                r[10] == null
                        ? List.of()
                        : Arrays.stream(((String) r[10]).split(","))
                                .map(Long::valueOf)
                                .toList(),
                r[11] == null ? List.of() : List.of(((String) r[11]).split("\n")),
                r[12] == null ? "" : (String) r[12],
                hangs);
    }

    private static @Nullable String text(@Nullable Object column) {
        return column == null ? null : column.toString();
    }
}

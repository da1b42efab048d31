package org.dnevnik.school.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.view.RollPupil.Guardian;
import org.jspecify.annotations.Nullable;

/** Reads the classes of a school and who learns in them on a day: three statements, however many pupils. */
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

    private static final String PUPILS = """
            SELECT p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), p.birth_date, g.id, g.name, p.name_key
            FROM school.edu_group AS g
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
            JOIN people.person AS p ON p.id = e.person
            WHERE g.id = ANY (CAST(?1 AS bigint[])) AND p.name_key LIKE ?3 AND (p.name_key, p.id) > (?4, ?5)
            ORDER BY p.name_key, p.id
            LIMIT ?6""";

    private static final String GUARDIANS = """
            SELECT g.child, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), g.kinship, p.phone, p.email
            FROM people.guardianship AS g
            JOIN people.person AS p ON p.id = g.guardian
            WHERE g.child = ANY (CAST(?1 AS bigint[])) AND g.starts <= ?2 AND (g.ends IS NULL OR g.ends >= ?2)
              AND (g.restricted_since IS NULL OR g.restricted_since > ?2 OR g.restricted_until < ?2)
            ORDER BY g.id""";

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
    @SuppressWarnings("unchecked")
    public List<RollClass> classes(long school, @Nullable Long teacher) {
        List<Object[]> rows = em.createNativeQuery(CLASSES)
                .setParameter(1, school)
                .setParameter(2, AcademicYear.of(day).number())
                .setParameter(3, Date.valueOf(day))
                .setParameter(4, teacher == null ? 0 : teacher)
                .getResultList();
        return rows.stream().map(RollQuery::schoolClass).toList();
    }

    /**
     * By name.
     *
     * @param classes ids
     * @param name    what the names begin with, as typed; empty for all
     */
    @SuppressWarnings("unchecked")
    public Slice<RollPupil> pupils(List<Long> classes, String name, ListKey after, int size) {
        List<Object[]> rows = em.createNativeQuery(PUPILS)
                .setParameter(1, array(classes))
                .setParameter(2, Date.valueOf(day))
                .setParameter(3, ListKey.beginning(name))
                .setParameter(4, after.name())
                .setParameter(5, after.person())
                .setParameter(6, size + 1)
                .getResultList();
        Map<Long, List<Guardian>> families =
                guardians(rows.stream().map(r -> number(r[0])).toList());
        List<RollPupil> pupils = rows.stream()
                .map(RollQuery::pupil)
                .map(p -> p.with(families.getOrDefault(p.person(), List.of())))
                .toList();
        return Slice.of(pupils, size, p -> p.key().toString());
    }

    @SuppressWarnings("unchecked")
    private Map<Long, List<Guardian>> guardians(List<Long> children) {
        List<Object[]> rows = em.createNativeQuery(GUARDIANS)
                .setParameter(1, array(children))
                .setParameter(2, Date.valueOf(day))
                .getResultList();
        return rows.stream().collect(groupingBy(r -> number(r[0]), mapping(RollQuery::guardian, toList())));
    }

    private static RollClass schoolClass(Object[] r) {
        return new RollClass(
                number(r[0]),
                (String) r[1],
                (int) number(r[2]),
                (int) number(r[3]),
                r[4] == null ? null : (Long) number(r[4]),
                (String) r[5]);
    }

    private static RollPupil pupil(Object[] r) {
        LocalDate birth = r[2] == null ? null : ((Date) r[2]).toLocalDate();
        ListKey key = new ListKey((String) r[5], number(r[0]));
        return new RollPupil(number(r[0]), (String) r[1], birth, number(r[3]), (String) r[4], List.of(), key);
    }

    private static Guardian guardian(Object[] r) {
        return new Guardian((String) r[1], (String) r[2], (String) r[3], (String) r[4]);
    }

    private static String array(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** Reads what the opening of a year starts from, and the openings there were. */
public class PromotionQuery {

    private static final String CLASSES = """
            SELECT g.id, g.name, g.parallel, g.class_teacher, p.id, concat_ws(' ', p.surname, p.given_name, p.patronymic)
            FROM school.edu_group g
            LEFT JOIN school.enrolment e ON e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)
            LEFT JOIN people.person p ON p.id = e.person
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'
            ORDER BY g.parallel, g.name, p.name_key, p.id""";

    private static final String GROUPS = """
            SELECT g.id, g.name, g.parallel, string_agg(CAST(k.parent AS text), ' ' ORDER BY k.parent)
            FROM school.edu_group g JOIN school.edu_group_parent k ON k.edu_group = g.id
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind <> 'CLASS' GROUP BY g.id ORDER BY g.parallel, g.name""";

    private static final String MADE = """
            SELECT m.id, m.year, m.opened, m.classes, m.moved, m.stayed, m.graduated, m.gone,
                   p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', ''), m.made_at
            FROM school.promotion m JOIN people.person p ON p.id = m.made_by
            WHERE m.school = ?1 AND m.undone_at IS NULL AND""";

    private static final String BY_YEAR = MADE + " m.year = ?2";

    private static final String BY_KEY = MADE + " m.key = CAST(?2 AS uuid)";

    private static final String HAS_GROUPS =
            "SELECT EXISTS (SELECT FROM school.edu_group WHERE school = ?1 AND year = ?2)";

    private final EntityManager em;
    private final long school;

    public PromotionQuery(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /** Classes of a year with those who are in them on a day, by grade. */
    public List<ClosingClass> classes(int year, LocalDate day) {
        Map<Long, List<Object[]>> byClass = new LinkedHashMap<>();
        for (Object[] row : rows(CLASSES, year, Date.valueOf(day))) {
            byClass.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(row);
        }
        return byClass.values().stream().map(PromotionQuery::closing).toList();
    }

    private static ClosingClass closing(List<Object[]> rows) {
        Object[] r = rows.get(0);
        return new ClosingClass(
                number(r[0]),
                (String) r[1],
                whole(r[2]),
                id(r[3]),
                rows.stream()
                        .filter(p -> p[4] != null)
                        .map(p -> new ClosingClass.Pupil(number(p[4]), (String) p[5]))
                        .toList());
    }

    /** What else the school has in a year. */
    public List<ClosingGroup> groups(int year) {
        return rows(GROUPS, year).stream()
                .map(r -> new ClosingGroup(
                        number(r[0]),
                        (String) r[1],
                        whole(r[2]),
                        Arrays.stream(((String) r[3]).split(" ", -1))
                                .map(Long::valueOf)
                                .toList()))
                .toList();
    }

    /** How the year was opened, unless that was undone. */
    public Optional<Promotion> made(int year) {
        return rows(BY_YEAR, year).stream().findFirst().map(PromotionQuery::promotion);
    }

    /** The opening that was ordered with this key, unless it was undone. */
    public Optional<Promotion> made(UUID key) {
        return rows(BY_KEY, key.toString()).stream().findFirst().map(PromotionQuery::promotion);
    }

    /** Whether the year has classes, however they came. */
    public boolean hasGroups(int year) {
        return (Boolean) NativeQuery.value(em, HAS_GROUPS, school, year);
    }

    private List<Object[]> rows(String sql, Object... values) {
        return NativeQuery.rows(
                        em,
                        sql,
                        Stream.concat(Stream.of(school), Arrays.stream(values)).toArray())
                .toList();
    }

    private static Promotion promotion(Object[] r) {
        return new Promotion(
                whole(r[0]),
                whole(r[1]),
                (Boolean) r[2],
                whole(r[3]),
                whole(r[4]),
                whole(r[5]),
                whole(r[6]),
                whole(r[7]),
                (String) r[8],
                instant(r[9]));
    }
}

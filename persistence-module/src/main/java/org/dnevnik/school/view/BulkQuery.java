package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;

/** Reads what a change of many people must know before, and which changes there were. */
public class BulkQuery {

    private static final String STAYS = """
            SELECT p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), g.id, coalesce(g.name, ''),
                   coalesce(g.profile, ''), coalesce(t.surname || ' ' || t.given_name || coalesce(' ' || t.patronymic, ''), ''),
                   (SELECT max(x.starts) FROM school.enrolment x JOIN school.edu_group xg ON xg.id = x.edu_group
                    WHERE x.person = p.id AND xg.school = ?2 AND xg.year = ?3 AND (x.ends IS NULL OR x.ends >= ?4)),
                   EXISTS (SELECT FROM school.enrolment m
                           WHERE m.edu_group = ?5 AND m.person = p.id AND (m.ends IS NULL OR m.ends >= ?4)),
                   EXISTS (SELECT FROM school.edu_group_parent k WHERE k.edu_group = ?5 AND k.parent = g.id)
            FROM people.person p
            LEFT JOIN LATERAL (
                SELECT c.* FROM school.enrolment e JOIN school.edu_group c ON c.id = e.edu_group
                WHERE e.person = p.id AND c.school = ?2 AND c.year = ?3 AND c.kind = 'CLASS'
                  AND e.starts <= ?4 AND (e.ends IS NULL OR e.ends >= ?4)
                ORDER BY e.starts DESC LIMIT 1) AS g ON true
            LEFT JOIN people.person t ON t.id = g.class_teacher
            WHERE p.id = ANY (CAST(?1 AS bigint[]))
            ORDER BY g.parallel, g.name, p.name_key, p.id""";

    private static final String OF_CLASS = """
            SELECT e.person FROM school.enrolment e WHERE e.edu_group = ?1 AND (e.ends IS NULL OR e.ends >= ?2)""";

    private static final String YEAR =
            "SELECT year FROM school.academic_year WHERE school = ?1 AND ?2 BETWEEN starts AND ends";

    private static final String CHANGES = """
            SELECT b.id, b.kind, b.target, b.since, b.people, m.surname || ' ' || m.given_name, b.made_at, b.undone_at,
                   coalesce(u.surname || ' ' || u.given_name, '')
            FROM school.bulk_change b JOIN people.person m ON m.id = b.made_by LEFT JOIN people.person u ON u.id = b.undone_by
            WHERE b.school = ?1 AND b.id < ?2 ORDER BY b.id DESC LIMIT ?3""";

    private final EntityManager em;

    public BulkQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * How these persons are enrolled on a day.
     *
     * @param target a group, 0 for none
     */
    public List<PupilStay> stays(long school, int year, LocalDate day, List<Long> persons, long target) {
        return NativeQuery.rows(em, STAYS, NativeQuery.array(persons), school, year, day, target)
                .map(BulkQuery::stay)
                .toList();
    }

    /** Everybody who is in a group on a day or will be. */
    public List<Long> members(long group, LocalDate day) {
        return NativeQuery.values(em, OF_CLASS, group, day)
                .map(Long.class::cast)
                .toList();
    }

    /** The academic year of the school in which the day lies; 0 for none. */
    public int year(long school, LocalDate day) {
        return NativeQuery.values(em, YEAR, school, day)
                .map(NativeQuery::whole)
                .findFirst()
                .orElse(0);
    }

    /**
     * The newest first.
     *
     * @param before id of the last change of the slice before
     */
    public Slice<BulkChangeLine> changes(long school, long before, int size) {
        return Slice.of(
                NativeQuery.rows(em, CHANGES, school, before, size + 1)
                        .map(BulkQuery::change)
                        .toList(),
                size,
                c -> Long.toString(c.id()));
    }

    private static PupilStay stay(Object[] r) {
        return new PupilStay(
                number(r[0]),
                (String) r[1],
                id(r[2]),
                (String) r[3],
                (String) r[4],
                (String) r[5],
                dayOrNone(r[6]),
                (Boolean) r[7],
                (Boolean) r[8]);
    }

    private static BulkChangeLine change(Object[] r) {
        return new BulkChangeLine(
                number(r[0]),
                BulkKind.valueOf((String) r[1]),
                (String) r[2],
                dayOrNone(r[3]),
                whole(r[4]),
                (String) r[5],
                instant(r[6]),
                r[7] == null ? null : instant(r[7]),
                (String) r[8]);
    }
}

package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Reads who has which access on a day, one statement however many. */
public class AccessQuery {

    private static final String OF_CLASS = """
            WITH pupils AS (
                SELECT e.person FROM school.enrolment e
                WHERE e.edu_group = ?1 AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)),
            listed AS (
                SELECT person AS pupil, person, '' AS kinship FROM pupils
                UNION
                SELECT g.child, g.guardian, g.kinship FROM people.guardianship g JOIN pupils ON pupils.person = g.child
                WHERE g.starts <= ?2 AND (g.ends IS NULL OR g.ends >= ?2))""";

    private static final String OF_PERSONS = """
            WITH listed AS (SELECT id AS pupil, id AS person, '' AS kinship FROM unnest(CAST(?1 AS bigint[])) AS id)""";

    private static final String OF_ADMINISTRATORS = """
            WITH listed AS (
                SELECT DISTINCT s.person AS pupil, s.person, '' AS kinship FROM people.staff_position s
                WHERE s.school = ?1 AND s.role = 'ADMINISTRATOR' AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2))""";

    private static final String LINES = """

            SELECT l.pupil, p.id, p.surname, p.given_name, coalesce(p.patronymic, ''), l.kinship,
                   p.birth_date IS NOT NULL OR EXISTS (
                       SELECT FROM people.guardianship g JOIN people.person d ON d.id = g.child
                       WHERE g.guardian = p.id AND g.starts <= ?2 AND (g.ends IS NULL OR g.ends >= ?2) AND d.birth_date IS NOT NULL),
                   p.birth_date IS NOT NULL,
                   a.login, coalesce(a.state = 'BLOCKED', false), a.temporary_until, a.first_signed_in_at, a.last_signed_in_at,
                   i.issued_at, i.expires_at, b.surname || ' ' || left(b.given_name, 1) || '.',
                   (SELECT string_agg(s.role || coalesce(':' || s.school, ''), ' ') FROM people.staff_position s
                    WHERE s.person = p.id AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2))
            FROM listed l
            JOIN people.person p ON p.id = l.person
            JOIN people.person c ON c.id = l.pupil
            LEFT JOIN identity.account a ON a.person = p.id
            LEFT JOIN identity.invitation i ON i.person = p.id AND i.ended_at IS NULL
            LEFT JOIN people.person b ON b.id = i.issued_by
            ORDER BY c.name_key, c.id, l.person <> l.pupil, p.name_key, p.id""";

    private final EntityManager em;
    private final LocalDate day;

    public AccessQuery(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /** Pupils of a class by name, each followed by the guardians. */
    public List<AccessLine> ofClass(long group) {
        return lines(OF_CLASS, group);
    }

    /** The administrators of a school, by name. */
    public List<AccessLine> ofAdministrators(long school) {
        return lines(OF_ADMINISTRATORS, school);
    }

    /** These people, by name. */
    public List<AccessLine> ofPersons(List<Long> persons) {
        return lines(OF_PERSONS, NativeQuery.array(persons));
    }

    private List<AccessLine> lines(String which, Object asked) {
        return NativeQuery.rows(em, which + LINES, asked, day)
                .map(AccessQuery::line)
                .toList();
    }

    private static AccessLine line(Object[] r) {
        return new AccessLine(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (Boolean) r[6],
                (Boolean) r[7],
                (String) r[8],
                (Boolean) r[9],
                InstantColumn.of(r[10]),
                InstantColumn.of(r[11]),
                InstantColumn.of(r[12]),
                InstantColumn.of(r[13]),
                InstantColumn.of(r[14]),
                (String) r[15],
                held((String) r[16]));
    }

    private static List<Caller.Position> held(@Nullable String positions) {
        return positions == null
                ? List.of()
                : Arrays.stream(positions.split(" ")).map(AccessQuery::position).toList();
    }

    private static Caller.Position position(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Caller.Position(Role.valueOf(text), null)
                : new Caller.Position(Role.valueOf(text.substring(0, colon)), Long.valueOf(text.substring(colon + 1)));
    }
}

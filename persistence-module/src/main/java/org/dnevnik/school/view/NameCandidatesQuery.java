package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads the folded names of everybody whom a search in a school may find: some thousands of short rows, compared in memory. */
public class NameCandidatesQuery {

    private static final String CANDIDATES = """
            WITH learning AS MATERIALIZED (
                SELECT e.person, g.name
                FROM school.edu_group AS g
                JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                WHERE g.id = ANY (CAST(?1 AS bigint[]))),
            known AS MATERIALIZED (
                SELECT 0 AS kind, person, name FROM learning
                UNION ALL
                SELECT DISTINCT 1, s.person, '' FROM people.staff_position AS s
                WHERE s.school = ?3 AND ?4 AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2)
                UNION ALL
                SELECT DISTINCT 2, k.guardian, '' FROM learning AS l
                JOIN people.guardianship AS k ON k.child = l.person AND k.starts <= ?2 AND (k.ends IS NULL OR k.ends >= ?2))
            SELECT k.kind, p.id, p.name_key, p.birth_date, p.snils, k.name
            FROM known AS k JOIN people.person AS p ON p.id = k.person""";

    private static final PeopleKind[] KINDS = {PeopleKind.PUPILS, PeopleKind.STAFF, PeopleKind.FAMILY};

    private final EntityManager em;

    public NameCandidatesQuery(EntityManager em) {
        this.em = em;
    }

    public List<NameCandidate> of(PeopleScope scope) {
        return NativeQuery.rows(
                        em, CANDIDATES, NativeQuery.array(scope.groups()), scope.day(), scope.school(), scope.whole())
                .map(NameCandidatesQuery::candidate)
                .toList();
    }

    private static NameCandidate candidate(Object[] r) {
        return new NameCandidate(
                KINDS[whole(r[0])],
                number(r[1]),
                (String) r[2],
                dayOrNone(r[3]),
                r[4] == null ? null : r[4].toString(),
                (String) r[5]);
    }
}

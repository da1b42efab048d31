package org.dnevnik.school.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.view.ListedPerson.Guardian;

/** Reads the lists of a school's people: two statements a page, however long it is. */
public class PeopleListQuery {

    private static final String PUPILS = """
            SELECT e.person, g.id AS grp, g.name AS cls, g.parallel AS grade, '' AS detail, '' AS children
            FROM school.edu_group AS g
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
            WHERE g.id = ANY (CAST(?1 AS bigint[]))""";

    private static final String STAFF = """
            SELECT s.person, CAST(NULL AS bigint) AS grp,
                   coalesce((SELECT string_agg(c.name, ', ' ORDER BY c.parallel, c.name) FROM school.edu_group c
                             WHERE c.class_teacher = s.person AND c.id = ANY (CAST(?1 AS bigint[]))), '') AS cls,
                   0 AS grade, string_agg(DISTINCT s.title, ', ') AS detail, '' AS children
            FROM people.staff_position AS s
            WHERE s.school = ?3 AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2)
            GROUP BY s.person""";

    private static final String FAMILY = """
            SELECT k.guardian AS person, CAST(NULL AS bigint) AS grp, '' AS cls, 0 AS grade,
                   string_agg(DISTINCT c.surname || ' ' || c.given_name || ' (' || g.name || ')', ', ') AS detail,
                   string_agg(DISTINCT CAST(k.child AS text), ',') AS children
            FROM school.edu_group AS g
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
            JOIN people.guardianship AS k ON k.child = e.person AND k.starts <= ?2 AND (k.ends IS NULL OR k.ends >= ?2)
            JOIN people.person AS c ON c.id = k.child
            WHERE g.id = ANY (CAST(?1 AS bigint[]))
            GROUP BY k.guardian""";

    private static final Map<PeopleKind, String> SCOPES =
            Map.of(PeopleKind.PUPILS, PUPILS, PeopleKind.STAFF, STAFF, PeopleKind.FAMILY, FAMILY);

    private static final String BY_NAME = "p.name_key";
    private static final String BY_CLASS = "to_char(r.grade, 'FM00') || ' ' || r.cls || ' ' || p.name_key";

    private static final String ROWS = """
            SELECT p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), p.birth_date, r.grp, r.cls, r.detail,
                   p.phone, p.email, %1$s, r.children
            FROM (%2$s) AS r JOIN people.person AS p ON p.id = r.person""";

    private static final String AFTER = "\nWHERE (%1$s, p.id) > (?4, ?5) ORDER BY %1$s, p.id LIMIT ?6";

    private static final String THESE = "\nWHERE p.id = ANY (CAST(?7 AS bigint[]))";

    private static final String GUARDIANS = """
            SELECT g.child, p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), g.kinship, p.phone, p.email
            FROM people.guardianship AS g
            JOIN people.person AS p ON p.id = g.guardian
            WHERE g.child = ANY (CAST(?1 AS bigint[])) AND g.starts <= ?2 AND (g.ends IS NULL OR g.ends >= ?2)
              AND (g.restricted_since IS NULL OR g.restricted_since > ?2 OR g.restricted_until < ?2)
            ORDER BY g.id""";

    private final EntityManager em;
    private final PeopleScope scope;

    public PeopleListQuery(EntityManager em, PeopleScope scope) {
        this.em = em;
        this.scope = scope;
    }

    /** @param byClass pupils by class and name; everybody else always by name */
    public Slice<ListedPerson> page(PeopleKind kind, boolean byClass, ListKey after, int size) {
        String order = byClass && kind == PeopleKind.PUPILS ? BY_CLASS : BY_NAME;
        String sql = ROWS.formatted(order, SCOPES.get(kind)) + AFTER.formatted(order);
        Query query = scoped(sql)
                .setParameter(4, after.name())
                .setParameter(5, after.person())
                .setParameter(6, size + 1);
        return Slice.of(withFamilies(kind, read(query)), size, p -> p.key().toString());
    }

    /** Those of these persons who are on the list, in no order. */
    public List<ListedPerson> these(PeopleKind kind, List<Long> persons) {
        String sql = ROWS.formatted(BY_NAME, SCOPES.get(kind)) + THESE;
        return withFamilies(kind, read(scoped(sql).setParameter(7, NativeQuery.array(persons))));
    }

    private Query scoped(String sql) {
        Query query = NativeQuery.query(em, sql, NativeQuery.array(scope.groups()), scope.day());
        return sql.contains("?3") ? query.setParameter(3, scope.school()) : query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> read(Query query) {
        return query.getResultList();
    }

    private List<ListedPerson> withFamilies(PeopleKind kind, List<Object[]> rows) {
        List<ListedPerson> people = rows.stream().map(PeopleListQuery::person).toList();
        if (kind != PeopleKind.PUPILS) {
            return people;
        }
        Map<Long, List<Guardian>> families =
                guardians(people.stream().map(ListedPerson::person).toList());
        return people.stream()
                .map(p -> p.with(families.getOrDefault(p.person(), List.of())))
                .toList();
    }

    private Map<Long, List<Guardian>> guardians(List<Long> children) {
        Query query = NativeQuery.query(em, GUARDIANS, NativeQuery.array(children), scope.day());
        return read(query).stream()
                .collect(groupingBy(r -> number(r[0]), mapping(PeopleListQuery::guardian, toList())));
    }

    private static ListedPerson person(Object[] r) {
        return new ListedPerson(
                number(r[0]),
                (String) r[1],
                dayOrNone(r[2]),
                id(r[3]),
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (String) r[7],
                List.of(),
                Stream.of(((String) r[9]).split(","))
                        .filter(id -> !id.isEmpty())
                        .map(Long::valueOf)
                        .toList(),
                new ListKey((String) r[8], number(r[0])));
    }

    private static Guardian guardian(Object[] r) {
        return new Guardian(number(r[1]), (String) r[2], (String) r[3], (String) r[4], (String) r[5]);
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.people.view.NameMatch;
import org.dnevnik.people.view.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Searches all people of the region: candidates by an index (whole names first, then near ones), compared in memory, the best of them read
 * with their schools.
 */
public class RegionPeopleQuery {

    private static final int CANDIDATES = 600;

    private static final String FOUND = """
            SELECT p.id, p.name_key, p.birth_date, p.snils FROM people.person AS p
            WHERE NOT EXISTS (SELECT FROM people.merged AS m WHERE m.loser = p.id AND m.parted_at IS NULL)""";
    // LIKE with a parameter could not use the index: its plan is made before the pattern is known
    private static final String BEGINS = " AND p.name_key ~>=~ ?1 AND p.name_key ~<~ ?2";
    private static final String AFTER_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);
    private static final String WHOLE = " AND people.near_keys(p.name_key) @> string_to_array(?1, ' ')";
    private static final String NEAR = " AND people.near_keys(p.name_key) && people.near_keys(?%d)";
    private static final String SNILS = " AND p.snils >= ?8 AND p.snils < ?9";
    private static final String BIRTH = " AND p.birth_date BETWEEN ?6 AND ?7";
    private static final String LIMIT = " LIMIT " + CANDIDATES;

    private static final String ROWS = """
            SELECT p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), p.name_key, p.birth_date, p.snils,
                   (SELECT string_agg(DISTINCT s.short_name, ', ') FROM (
                        SELECT g.school FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
                        WHERE e.person = p.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                        UNION SELECT g.school FROM people.guardianship AS k JOIN school.enrolment AS e ON e.person = k.child
                        JOIN school.edu_group AS g ON g.id = e.edu_group
                        WHERE k.guardian = p.id AND k.starts <= ?2 AND (k.ends IS NULL OR k.ends >= ?2)
                          AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                        UNION SELECT o.school FROM people.staff_position AS o
                        WHERE o.person = p.id AND o.starts <= ?2 AND (o.ends IS NULL OR o.ends >= ?2)) AS w
                    JOIN school.school AS s ON s.id = w.school)
            FROM people.person AS p WHERE p.id = ANY (CAST(?1 AS bigint[]))""";

    private static final Comparator<Answer> BEST_FIRST = Comparator.comparing(
                    (Answer a) -> a.match().cost())
            .thenComparing(a -> a.who().nameKey())
            .thenComparing(a -> a.who().person());

    /** A candidate who answers to what was typed; compared once, for that costs more than all sorting. */
    private record Answer(NameCandidate who, NameMatch match) {}

    private final EntityManager em;

    public RegionPeopleQuery(EntityManager em) {
        this.em = em;
    }

    /** The best of those who answer to what was typed, best first. */
    public List<RegionPerson> of(Typed typed, LocalDate today, int most) {
        Map<Long, NameCandidate> candidates = new LinkedHashMap<>();
        if (typed.words().isEmpty()) {
            add(candidates, find(typed, "", List.of()));
        } else {
            String line = String.join(" ", typed.words());
            add(candidates, find(typed, BEGINS, List.of(line, line + AFTER_ALL_LETTERS)));
            add(candidates, find(typed, WHOLE, List.of(line)));
            if (candidates.size() < most) {
                add(candidates, near(typed, typed.words()));
            }
            if (candidates.values().stream().noneMatch(c -> c.match(typed).isPresent())) {
                add(candidates, near(typed, typed.swapped()));
            }
        }
        Map<Long, NameMatch> best = new LinkedHashMap<>();
        candidates.values().stream()
                .flatMap(c -> c.match(typed).map(m -> new Answer(c, m)).stream())
                .sorted(BEST_FIRST)
                .limit(most)
                .forEach(a -> best.put(a.who().person(), a.match()));
        return rows(best, today);
    }

    private static void add(Map<Long, NameCandidate> all, List<NameCandidate> found) {
        found.forEach(c -> all.putIfAbsent(c.person(), c));
    }

    private List<NameCandidate> near(Typed typed, List<String> words) {
        List<String> sought = words.stream().limit(4).toList();
        StringBuilder where = new StringBuilder();
        for (int i = 1; i <= sought.size(); i++) {
            where.append(NEAR.formatted(i));
        }
        return sought.isEmpty() ? List.of() : find(typed, where.toString(), sought);
    }

    @SuppressWarnings("unchecked")
    private List<NameCandidate> find(Typed typed, String names, List<String> values) {
        boolean born = typed.birthDate() != null || typed.birthYear() > 0;
        boolean numbered = !typed.digits().isEmpty();
        Query query = NativeQuery.query(em, FOUND + names + (numbered ? SNILS : "") + (born ? BIRTH : "") + LIMIT);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        if (born) {
            query.setParameter(6, Date.valueOf(first(typed))).setParameter(7, Date.valueOf(last(typed)));
        }
        if (numbered) {
            query.setParameter(8, typed.digits()).setParameter(9, typed.digits() + ":");
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(RegionPeopleQuery::candidate).toList();
    }

    private static LocalDate first(Typed typed) {
        return typed.birthDate() != null ? typed.birthDate() : LocalDate.of(typed.birthYear(), 1, 1);
    }

    private static LocalDate last(Typed typed) {
        return typed.birthDate() != null ? typed.birthDate() : LocalDate.of(typed.birthYear(), 12, 31);
    }

    private static NameCandidate candidate(Object[] r) {
        return new NameCandidate(
                PeopleKind.PUPILS,
                number(r[0]),
                (String) r[1],
                dayOrNone(r[2]),
                r[3] == null ? null : r[3].toString(),
                "");
    }

    private List<RegionPerson> rows(Map<Long, NameMatch> best, LocalDate today) {
        Map<Long, RegionPerson> read = NativeQuery.rows(
                        em, ROWS, NativeQuery.array(new ArrayList<>(best.keySet())), today)
                .map(r -> person(r, best))
                .collect(Collectors.toMap(RegionPerson::person, p -> p));
        return best.keySet().stream().filter(read::containsKey).map(read::get).toList();
    }

    private static RegionPerson person(Object[] r, Map<Long, NameMatch> best) {
        long id = number(r[0]);
        Integer year = r[3] == null ? null : (Integer) day(r[3]).getYear();
        String schools = r[5] == null ? "" : (String) r[5];
        return new RegionPerson(
                id, (String) r[1], (String) r[2], year, masked(r[4]), schools, Objects.requireNonNull(best.get(id)));
    }

    /** The last four digits are enough to tell two people apart. */
    private static String masked(@Nullable Object snils) {
        String digits = snils == null ? "" : snils.toString();
        return digits.isEmpty() ? "" : "***-***-*" + digits.substring(7, 9) + " " + digits.substring(9);
    }
}

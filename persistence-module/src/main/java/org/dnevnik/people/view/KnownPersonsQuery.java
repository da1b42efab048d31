package org.dnevnik.people.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.kernel.NativeQuery;

/** Looks up in bulk which persons of a file are there already, and how they stand to a school: one statement each. */
public class KnownPersonsQuery {

    // keys and numbers come as lines: neither holds a line break; each is looked up in its index, where a condition
    // with OR would compare every
    // person of the region with every line of the file
    private static final String KNOWN = """
            SELECT id, surname, given_name, patronymic, sex, birth_date, snils, email, phone
            FROM people.person
            WHERE id IN (
                SELECT p.id FROM unnest(string_to_array(?1, chr(10))) AS f (snils)
                JOIN people.person AS p ON p.snils = CAST(f.snils AS char(11))
                UNION
                SELECT p.id FROM unnest(string_to_array(?2, chr(10))) AS f (name_key)
                JOIN people.person AS p ON p.name_key = f.name_key)
              AND NOT EXISTS (SELECT FROM people.merged AS m WHERE m.loser = person.id AND m.parted_at IS NULL)""";

    private static final String BY_ID = """
            SELECT id, surname, given_name, patronymic, sex, birth_date, snils, email, phone
            FROM people.person
            WHERE id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))
              AND NOT EXISTS (SELECT FROM people.merged AS m WHERE m.loser = person.id AND m.parted_at IS NULL)""";

    private static final String POSITIONS = """
            SELECT person, role FROM people.staff_position WHERE school = ?1 AND ends IS NULL""";

    private static final String GUARDIANSHIPS = """
            SELECT guardian, child FROM people.guardianship
            WHERE ends IS NULL AND guardian = ANY (CAST(string_to_array(?1, ',') AS bigint[]))""";

    private static final String ENDED = """
            SELECT guardian, child, CAST(max(ends) AS text) FROM people.guardianship
            WHERE ends IS NOT NULL AND guardian = ANY (CAST(string_to_array(?1, ',') AS bigint[]))
            GROUP BY guardian, child""";

    private final EntityManager em;

    public KnownPersonsQuery(EntityManager em) {
        this.em = em;
    }

    /** Everybody who has one of these numbers or one of these folded names, anywhere in the region. */
    public List<KnownPerson> of(Collection<String> snils, Collection<String> nameKeys) {
        return NativeQuery.rows(em, KNOWN, String.join("\n", snils), String.join("\n", nameKeys))
                .map(KnownPersonsQuery::person)
                .toList();
    }

    /** Those of these who are there, by id. */
    public Map<Long, KnownPerson> of(Collection<Long> ids) {
        Map<Long, KnownPerson> found = new HashMap<>();
        NativeQuery.rows(
                        em,
                        BY_ID,
                        String.join(",", ids.stream().map(String::valueOf).toList()))
                .map(KnownPersonsQuery::person)
                .forEach(p -> found.put(p.id(), p));
        return found;
    }

    /** Who holds which role at the school: person and role, joined by a blank. */
    public Set<String> positions(long school) {
        Set<String> held = new HashSet<>();
        NativeQuery.rows(em, POSITIONS, school).forEach(r -> held.add(r[0] + " " + r[1]));
        return held;
    }

    /** Whose guardian these persons are: guardian and child, joined by a blank. */
    public Set<String> guardianships(Collection<Long> guardians) {
        Set<String> held = new HashSet<>();
        String ids = String.join(",", guardians.stream().map(String::valueOf).toList());
        NativeQuery.rows(em, GUARDIANSHIPS, ids).forEach(r -> held.add(r[0] + " " + r[1]));
        return held;
    }

    /** Whose guardian these persons were, and until when: by guardian and child, joined by a blank. */
    public Map<String, LocalDate> endedGuardianships(Collection<Long> guardians) {
        Map<String, LocalDate> ended = new HashMap<>();
        String ids = String.join(",", guardians.stream().map(String::valueOf).toList());
        NativeQuery.rows(em, ENDED, ids).forEach(r -> ended.put(r[0] + " " + r[1], LocalDate.parse((String) r[2])));
        return ended;
    }

    private static KnownPerson person(Object[] r) {
        return new KnownPerson(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                r[4] == null ? null : r[4].toString(),
                dayOrNone(r[5]),
                r[6] == null ? null : r[6].toString(),
                (String) r[7],
                (String) r[8]);
    }
}

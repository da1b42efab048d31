package org.dnevnik.people.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Makes one person of two records and parts them again. Whatever names the losing one in the database is found by its foreign keys. */
public class MergedPersons {

    private static final String HOLD = """
            SELECT p.id FROM people.person p WHERE p.id IN (?1, ?2)
              AND NOT EXISTS (SELECT FROM people.merged m WHERE m.loser = p.id AND m.parted_at IS NULL)
            ORDER BY p.id FOR UPDATE OF p""";

    private static final String OPEN = """
            INSERT INTO people.merged (id, loser, winner, school, moved, loser_before, winner_before, winner_after, merged_by, merged_at)
            SELECT nextval('people.merged_seq'), l.id, w.id, CAST(?3 AS bigint), '[]', to_jsonb(l), to_jsonb(w), to_jsonb(w), ?4, ?5
            FROM people.person l, people.person w WHERE l.id = ?1 AND w.id = ?2 RETURNING id""";

    // a number belongs to one record only, so the losing one lets go of it first
    private static final String LET_GO = "UPDATE people.person SET snils = NULL, version = version + 1 WHERE id = ?1";

    private static final String TAKE = """
            UPDATE people.person w SET
                surname = CASE WHEN 'surname' = ANY (f) THEN l ->> 'surname' ELSE w.surname END,
                given_name = CASE WHEN 'given_name' = ANY (f) THEN l ->> 'given_name' ELSE w.given_name END,
                patronymic = CASE WHEN 'patronymic' = ANY (f) THEN l ->> 'patronymic' ELSE w.patronymic END,
                sex = CASE WHEN 'sex' = ANY (f) THEN l ->> 'sex' ELSE w.sex END,
                birth_date = CASE WHEN 'birth_date' = ANY (f) THEN CAST(l ->> 'birth_date' AS date) ELSE w.birth_date END,
                snils = CASE WHEN 'snils' = ANY (f) THEN l ->> 'snils' ELSE w.snils END,
                email = CASE WHEN 'email' = ANY (f) THEN l ->> 'email' ELSE w.email END,
                phone = CASE WHEN 'phone' = ANY (f) THEN l ->> 'phone' ELSE w.phone END,
                address = CASE WHEN 'address' = ANY (f) THEN l ->> 'address' ELSE w.address END,
                name_key = ?3, version = w.version + 1
            FROM (SELECT m.winner, m.loser_before AS l, string_to_array(?2, ',') AS f FROM people.merged m WHERE m.id = ?1) AS m
            WHERE w.id = m.winner""";

    private static final String NOTE_HUNG =
            "UPDATE people.merged SET hung = people.hanging_on_enrolments(?2) WHERE id = ?1";

    private static final String HANG_AGAIN =
            "SELECT CAST(people.hang_again(hung) AS text) FROM people.merged WHERE id = ?1";

    private static final String MOVE = """
            WITH gone AS (SELECT * FROM people.move_references(?2, ?3))
            UPDATE people.merged SET moved = coalesce((SELECT jsonb_agg(to_jsonb(gone)) FROM gone), '[]') WHERE id = ?1""";

    private static final String NOTE_AFTER = """
            UPDATE people.merged m SET winner_after = to_jsonb(w) FROM people.person w WHERE w.id = m.winner AND m.id = ?1""";

    private static final String OUTCOMES = """
            SELECT DISTINCT e ->> 'place' FROM people.merged m, jsonb_array_elements(m.moved) AS e
            WHERE m.id = ?1 AND e ->> 'outcome' = ?2 ORDER BY 1""";

    private static final String STANDS = """
            SELECT m.loser, m.winner FROM people.merged m WHERE m.id = ?1 AND m.parted_at IS NULL AND m.merged_at >= ?2 FOR UPDATE""";

    private static final String CHANGED_SINCE = """
            SELECT EXISTS (SELECT FROM people.merged m JOIN people.person w ON w.id = m.winner
                           WHERE m.id = ?1 AND NOT to_jsonb(w) @> m.winner_after)""";

    private static final String RETURN = """
            SELECT DISTINCT r.place FROM people.merged m, people.return_references(m.loser, m.winner, m.moved) AS r
            WHERE m.id = ?1 ORDER BY 1""";

    private static final String PUT_BACK = """
            UPDATE people.person p SET surname = b ->> 'surname', given_name = b ->> 'given_name', patronymic = b ->> 'patronymic',
                sex = b ->> 'sex', birth_date = CAST(b ->> 'birth_date' AS date), snils = b ->> 'snils', email = b ->> 'email',
                phone = b ->> 'phone', address = b ->> 'address', name_key = b ->> 'name_key', version = p.version + 1
            FROM (SELECT %1$s AS id, %1$s_before AS b FROM people.merged WHERE id = ?1) AS m WHERE p.id = m.id""";

    private static final String PART = "UPDATE people.merged SET parted_by = ?2, parted_at = ?3 WHERE id = ?1";

    private final EntityManager em;

    public MergedPersons(EntityManager em) {
        this.em = em;
    }

    /**
     * Takes hold of both records.
     *
     * @return false when one is absent or an alias already
     */
    public boolean hold(long one, long other) {
        return NativeQuery.query(em, HOLD, one, other).getResultList().size() == 2;
    }

    /**
     * Makes one of two.
     *
     * @param school in which it is done; null for the region
     * @param taken  columns of people.person whose value comes from the losing record
     * @param key    the folded name of what stays
     * @return id of the merge
     */
    public long merge(
            long loser,
            long winner,
            @Nullable Long school,
            Collection<String> taken,
            String key,
            long by,
            Instant now) {
        long id = number(NativeQuery.value(em, OPEN, loser, winner, school, by, now));
        NativeQuery.write(em, LET_GO, loser);
        NativeQuery.write(em, TAKE, id, String.join(",", taken), key);
        NativeQuery.write(em, NOTE_HUNG, id, loser);
        NativeQuery.write(em, MOVE, id, loser, winner);
        NativeQuery.write(em, NOTE_AFTER, id);
        return id;
    }

    /** In which tables both records have what only one may have; while there is any, the merge must not stand. */
    public List<String> clashes(long merge) {
        return outcomes(merge, "CLASH");
    }

    /** Whether both had an account: then that of the losing record is blocked. */
    public boolean hasBlockedAnAccount(long merge) {
        return !outcomes(merge, "BLOCKED").isEmpty();
    }

    private List<String> outcomes(long merge, String outcome) {
        return NativeQuery.values(em, OUTCOMES, merge, outcome)
                .map(String.class::cast)
                .toList();
    }

    /**
     * Takes hold of a merge that stands.
     *
     * @return false when there is none of that id since {@code earliest}
     */
    public boolean holdMerge(long merge, Instant earliest) {
        return !NativeQuery.query(em, STANDS, merge, earliest).getResultList().isEmpty();
    }

    /** Whether the record that stayed was changed since. */
    public boolean isChangedSince(long merge) {
        return (Boolean) NativeQuery.value(em, CHANGED_SINCE, merge);
    }

    /**
     * Makes two of one again.
     *
     * @return in which tables something moved is no longer there; then it must not stand
     */
    public List<String> part(long merge, long by, Instant now) {
        List<String> gone =
                NativeQuery.values(em, RETURN, merge).map(String.class::cast).toList();
        NativeQuery.value(em, HANG_AGAIN, merge);
        for (String side : List.of("winner", "loser")) {
            NativeQuery.write(em, PUT_BACK.formatted(side), merge);
        }
        NativeQuery.write(em, PART, merge, by, now);
        return gone;
    }
}

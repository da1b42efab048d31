package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Who answers for whom, one relation at a time. */
public class Guardianships {

    private static final String ADD = """
            INSERT INTO people.guardianship (id, guardian, child, kinship, starts, sees, signs, version)
            SELECT nextval('people.guardianship_seq'), ?1, ?2, ?3, CAST(?4 AS date), ?5, ?6, 1
            WHERE NOT EXISTS (SELECT FROM people.guardianship
                              WHERE guardian = ?1 AND child = ?2 AND (ends IS NULL OR ends >= CAST(?4 AS date)))""";

    private static final String CHANGE = """
            UPDATE people.guardianship SET kinship = ?4, starts = CAST(?5 AS date), ends = CAST(?6 AS date), sees = ?7, signs = ?8,
                version = version + 1
            WHERE child = ?1 AND id = ?2 AND version = ?3""";

    // a restriction that is over stays with the relation as it was, and the new one begins with a new row
    private static final String PART = """
            WITH before AS (
                UPDATE people.guardianship SET ends = CAST(?4 AS date) - 1, version = version + 1
                WHERE child = ?1 AND id = ?2 AND version = ?3 AND restricted_until < CAST(?4 AS date) AND starts < CAST(?4 AS date)
                RETURNING guardian, child, kinship, sees, signs)
            INSERT INTO people.guardianship (id, guardian, child, kinship, starts, sees, signs, restricted_since, restricted_until,
                restricted_why, version)
            SELECT nextval('people.guardianship_seq'), guardian, child, kinship, CAST(?4 AS date), sees, signs, CAST(?4 AS date),
                CAST(?5 AS date), ?6, 1
            FROM before""";

    private static final String RESTRICT = """
            UPDATE people.guardianship SET restricted_since = CAST(?4 AS date), restricted_until = CAST(?5 AS date), restricted_why = ?6,
                version = version + 1
            WHERE child = ?1 AND id = ?2 AND version = ?3""";

    private static final String LIFT = """
            UPDATE people.guardianship SET restricted_since = NULL, restricted_until = NULL, restricted_why = NULL, version = version + 1
            WHERE child = ?1 AND id = ?2 AND version = ?3""";

    private final EntityManager em;

    public Guardianships(EntityManager em) {
        this.em = em;
    }

    /** @return false when the relation is there already */
    public boolean add(long guardian, long child, String kinship, LocalDate starts, boolean sees, boolean signs) {
        return NativeQuery.write(em, ADD, guardian, child, kinship, starts.toString(), sees, signs) == 1;
    }

    /** @return false when somebody else changed it since {@code version}, or it is not of this child */
    public boolean change(
            long child,
            long id,
            int version,
            String kinship,
            LocalDate starts,
            @Nullable LocalDate ends,
            boolean sees,
            boolean signs) {
        return NativeQuery.write(em, CHANGE, child, id, version, kinship, starts.toString(), text(ends), sees, signs)
                == 1;
    }

    /**
     * @param until null for no end yet.
     * @return as {@link #change}
     */
    public boolean restrict(long child, long id, int version, LocalDate since, @Nullable LocalDate until, String why) {
        return NativeQuery.write(em, PART, child, id, version, since.toString(), text(until), why) == 1
                || NativeQuery.write(em, RESTRICT, child, id, version, since.toString(), text(until), why) == 1;
    }

    /**
     * The restriction was entered wrongly: there was none.
     *
     * @return as {@link #change}
     */
    public boolean lift(long child, long id, int version) {
        return NativeQuery.write(em, LIFT, child, id, version) == 1;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

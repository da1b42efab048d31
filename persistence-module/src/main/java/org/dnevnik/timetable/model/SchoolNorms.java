package org.dnevnik.timetable.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** Changes the norms of a school, which go before the region's. */
public class SchoolNorms {

    private static final String HOLD = "SELECT id FROM school.school WHERE id = ?1 FOR NO KEY UPDATE";

    private static final String KEEP = """
            INSERT INTO timetable.norm (school, parallel, per_day, per_week_of_5, per_week_of_6, long_days, zeroth)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (school, parallel) DO UPDATE SET per_day = excluded.per_day, per_week_of_5 = excluded.per_week_of_5,
                per_week_of_6 = excluded.per_week_of_6, long_days = excluded.long_days, zeroth = excluded.zeroth""";

    private static final String FORGET = "DELETE FROM timetable.norm WHERE school = ?1";

    private final EntityManager em;

    public SchoolNorms(EntityManager em) {
        this.em = em;
    }

    /** Nobody else changes the school's norms until the transaction ends. */
    public boolean hold(long school) {
        return !NativeQuery.query(em, HOLD, school).getResultList().isEmpty();
    }

    public void keep(long school, int parallel, int perDay, int of5, int of6, int longDays, boolean zeroth) {
        NativeQuery.write(em, KEEP, school, parallel, perDay, of5, of6, longDays, zeroth);
    }

    /** The region's norms hold again. */
    public void forget(long school) {
        NativeQuery.write(em, FORGET, school);
    }
}

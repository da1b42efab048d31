package org.dnevnik.timetable.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Changes the bells of a school, a table at a time. */
public class Bells {

    private static final String LOCK = "SELECT id FROM school.school WHERE id = ?1 FOR NO KEY UPDATE";

    private static final String TIMES =
            " jsonb_to_recordset(CAST(?2 AS jsonb)) AS t (number smallint, starts time, ends time)";

    private static final String CLEAR_MAIN = "DELETE FROM timetable.bell WHERE school = ?1";
    private static final String RING_MAIN =
            "INSERT INTO timetable.bell (school, number, starts, ends) SELECT ?1, t.number, t.starts, t.ends FROM"
                    + TIMES;

    private static final String MAKE = """
            INSERT INTO timetable.bell_set (id, school, name, weekdays, parallels)
            VALUES (nextval('timetable.bell_set_seq'), ?1, ?2, ?3, ?4) RETURNING id""";

    private static final String RENAME =
            "UPDATE timetable.bell_set SET name = ?3, weekdays = ?4, parallels = ?5 WHERE school = ?1 AND id = ?2";

    private static final String CLEAR = "DELETE FROM timetable.bell_time WHERE bell_set = ?1";
    private static final String RING =
            "INSERT INTO timetable.bell_time (bell_set, number, starts, ends) SELECT ?1, t.number, t.starts, t.ends FROM"
                    + TIMES;

    private static final String DROP = "DELETE FROM timetable.bell_set WHERE school = ?1 AND id = ?2";

    private static final String BEGIN = """
            INSERT INTO timetable.bell (school, number, starts, ends)
            SELECT ?1, b.number, b.starts, b.starts + interval '45 minutes'
            FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS b (number smallint, starts time)
            ON CONFLICT (school, number) DO UPDATE SET starts = excluded.starts, ends = excluded.ends""";

    private final EntityManager em;

    public Bells(EntityManager em) {
        this.em = em;
    }

    /** Nobody else changes the school's bells until the transaction ends. */
    public void hold(long school) {
        List<?> held = NativeQuery.values(em, LOCK, school).toList();
        if (held.isEmpty()) {
            throw new IllegalStateException("no school " + school);
        }
    }

    /** @param times JSON array of {@code {number, starts, ends}} */
    public void ring(long school, String times) {
        NativeQuery.write(em, CLEAR_MAIN, school);
        NativeQuery.write(em, RING_MAIN, school, times);
    }

    public void make(long school, String name, int weekdays, int parallels, String times) {
        Object made = NativeQuery.value(em, MAKE, school, name, weekdays, parallels);
        NativeQuery.write(em, RING, number(made), times);
    }

    public void change(long school, long table, String name, int weekdays, int parallels, String times) {
        if (NativeQuery.write(em, RENAME, school, table, name, weekdays, parallels) == 1) {
            NativeQuery.write(em, CLEAR, table);
            NativeQuery.write(em, RING, table, times);
        }
    }

    public void drop(long school, long table) {
        NativeQuery.write(em, DROP, school, table);
    }

    /**
     * When the lessons of the main table begin; others stay as they are.
     *
     * @param begins JSON array of {@code {number, starts}}
     */
    public void begin(long school, String begins) {
        NativeQuery.write(em, BEGIN, school, begins);
    }
}

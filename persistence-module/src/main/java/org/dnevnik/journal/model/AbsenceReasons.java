package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** A school's list of reasons why pupils are away, each with the letter that stands in the journal. */
public class AbsenceReasons {

    private static final String STANDARD = """
            INSERT INTO journal.absence_reason (id, school, name, status, position, version)
            SELECT nextval('journal.absence_reason_seq'), ?1, r.name, r.status, r.position, 1
            FROM (VALUES ('Болезнь', 'ILL', 1), ('Семейные обстоятельства', 'PASS', 2), ('Приём у врача', 'PASS', 3),
                         ('Соревнования, олимпиада', 'PASS', 4), ('Приказ по школе', 'PASS', 5), ('Санаторий, лечение', 'ILL', 6),
                         ('Карантин', 'PASS', 7), ('Погодные условия', 'PASS', 8), ('Без уважительной причины', 'ABSENT', 9))
                 AS r (name, status, position)
            WHERE NOT EXISTS (SELECT FROM journal.absence_reason WHERE school = ?1)
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String ADD = """
            INSERT INTO journal.absence_reason (id, school, name, status, position, version)
            SELECT nextval('journal.absence_reason_seq'), ?1, ?2, ?3, coalesce(max(position), 0) + 1, 1
            FROM journal.absence_reason WHERE school = ?1""";

    private static final String CHANGE = """
            UPDATE journal.absence_reason SET name = ?4, status = ?5, version = version + 1
            WHERE school = ?1 AND id = ?2 AND version = ?3""";

    private static final String DROP = """
            DELETE FROM journal.absence_reason r WHERE r.school = ?1 AND r.id = ?2
              AND NOT EXISTS (SELECT FROM journal.lesson_log_entry e WHERE e.reason = r.id)
              AND NOT EXISTS (SELECT FROM journal.absence_notice n WHERE n.reason = r.id)
              AND EXISTS (SELECT FROM journal.absence_reason o WHERE o.school = ?1 AND o.id <> ?2)""";

    private final EntityManager em;

    public AbsenceReasons(EntityManager em) {
        this.em = em;
    }

    /** Gives a school that has none the usual ones. */
    public void addStandard(long school) {
        NativeQuery.write(em, STANDARD, school);
    }

    /** Behind those that there are. */
    public void add(long school, String name, Attendance status) {
        NativeQuery.write(em, ADD, school, name, status.name());
    }

    /** @return false when somebody else changed it since {@code version} */
    public boolean change(long school, long reason, int version, String name, Attendance status) {
        return NativeQuery.write(em, CHANGE, school, reason, version, name, status.name()) == 1;
    }

    /** @return false when something was written with it, or it is the last */
    public boolean drop(long school, long reason) {
        return NativeQuery.write(em, DROP, school, reason) == 1;
    }
}

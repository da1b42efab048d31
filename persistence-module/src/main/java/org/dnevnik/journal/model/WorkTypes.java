package org.dnevnik.journal.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.dnevnik.kernel.NativeQuery;

/** The kinds of works that a school gives marks for, each with its weight in the weighted average. */
public class WorkTypes {

    // the usual list of a school: it may be changed later, the first is what a mark gets when nobody names a work
    private static final String STANDARD = """
            INSERT INTO journal.work_type (id, school, name, abbr, weight, position, assessment, version)
            SELECT nextval('journal.work_type_seq'), ?1, t.name, t.abbr, t.weight, t.position, t.abbr = 'КР', 1
            FROM (VALUES ('Ответ на уроке', 'О', 1.0, 1), ('Самостоятельная работа', 'СР', 1.5, 2),
                         ('Контрольная работа', 'КР', 2.0, 3), ('Проверочная работа', 'ПР', 1.5, 4), ('Тест', 'Т', 1.5, 5),
                         ('Диктант', 'Д', 1.5, 6), ('Сочинение', 'С', 2.0, 7), ('Лабораторная работа', 'ЛР', 1.5, 8),
                         ('Проект', 'П', 2.0, 9), ('Домашняя работа', 'ДЗ', 0.5, 10)) AS t (name, abbr, weight, position)
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String USUAL =
            "SELECT id FROM journal.work_type WHERE school = ?1 ORDER BY position, id LIMIT 1";

    private static final String IS_OF = "SELECT count(*) FROM journal.work_type WHERE id = ?1 AND school = ?2";

    private static final String ADD = """
            INSERT INTO journal.work_type (id, school, name, abbr, weight, assessment, position, version)
            SELECT nextval('journal.work_type_seq'), ?1, ?2, ?3, ?4, ?5, coalesce(max(position), 0) + 1, 1
            FROM journal.work_type WHERE school = ?1""";

    private static final String CHANGE = """
            UPDATE journal.work_type SET name = ?4, abbr = ?5, weight = ?6, assessment = ?7, version = version + 1
            WHERE school = ?1 AND id = ?2 AND version = ?3""";

    private static final String PUT_FIRST = """
            UPDATE journal.work_type t SET position = o.position, version = version + 1
            FROM (SELECT id, row_number() OVER (ORDER BY id <> ?2, position, id) AS position
                  FROM journal.work_type WHERE school = ?1) AS o
            WHERE o.id = t.id AND t.position <> o.position""";

    private static final String DROP = """
            DELETE FROM journal.work_type t WHERE t.school = ?1 AND t.id = ?2
              AND NOT EXISTS (SELECT FROM journal.work w WHERE w.work_type = t.id)
              AND EXISTS (SELECT FROM journal.work_type o WHERE o.school = ?1 AND o.id <> ?2)""";

    private final EntityManager em;

    public WorkTypes(EntityManager em) {
        this.em = em;
    }

    /** The type that a mark gets when nobody names a work; a school without types gets the standard list. */
    public long usual(long school) {
        return NativeQuery.values(em, USUAL, school)
                .map(NativeQuery::number)
                .findFirst()
                .orElseGet(() -> {
                    addStandard(school);
                    return usual(school);
                });
    }

    /** Gives a school the standard list; what it has already stays. */
    public void addStandard(long school) {
        NativeQuery.write(em, STANDARD, school);
    }

    public boolean isOf(long school, long workType) {
        return number(NativeQuery.value(em, IS_OF, workType, school)) > 0;
    }

    /** Behind those that there are. */
    public void add(long school, String name, String abbr, BigDecimal weight, boolean assessment) {
        NativeQuery.write(em, ADD, school, name, abbr, weight, assessment);
    }

    /** @return false when somebody else changed it since {@code version} */
    public boolean change(
            long school, long type, int version, String name, String abbr, BigDecimal weight, boolean assessment) {
        return NativeQuery.write(em, CHANGE, school, type, version, name, abbr, weight, assessment) == 1;
    }

    /** Before all others. */
    public void putFirst(long school, long type) {
        NativeQuery.write(em, PUT_FIRST, school, type);
    }

    /** @return false when works are of it, or it is the last */
    public boolean drop(long school, long type) {
        return NativeQuery.write(em, DROP, school, type) == 1;
    }
}

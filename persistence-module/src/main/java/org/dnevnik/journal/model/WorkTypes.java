package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;

/** The kinds of works that a school gives marks for, each with its weight in the weighted average. */
public class WorkTypes {

    // the usual list of a school: it may be changed later, the first is what a mark gets when nobody names a work
    private static final String STANDARD = """
            INSERT INTO journal.work_type (id, school, name, abbr, weight, position, version)
            SELECT nextval('journal.work_type_seq'), ?1, t.name, t.abbr, t.weight, t.position, 1
            FROM (VALUES ('Ответ на уроке', 'О', 1.0, 1), ('Самостоятельная работа', 'СР', 1.5, 2),
                         ('Контрольная работа', 'КР', 2.0, 3), ('Проверочная работа', 'ПР', 1.5, 4), ('Тест', 'Т', 1.5, 5),
                         ('Диктант', 'Д', 1.5, 6), ('Сочинение', 'С', 2.0, 7), ('Лабораторная работа', 'ЛР', 1.5, 8),
                         ('Проект', 'П', 2.0, 9), ('Домашняя работа', 'ДЗ', 0.5, 10)) AS t (name, abbr, weight, position)
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String USUAL =
            "SELECT id FROM journal.work_type WHERE school = ?1 ORDER BY position, id LIMIT 1";

    private static final String IS_OF = "SELECT count(*) FROM journal.work_type WHERE id = ?1 AND school = ?2";

    private final EntityManager em;

    public WorkTypes(EntityManager em) {
        this.em = em;
    }

    /** The type that a mark gets when nobody names a work; a school without types gets the standard list. */
    public long usual(long school) {
        var found = em.createNativeQuery(USUAL).setParameter(1, school).getResultList();
        if (!found.isEmpty()) {
            return ((Number) found.get(0)).longValue();
        }
        addStandard(school);
        return usual(school);
    }

    /** Gives a school the standard list; what it has already stays. */
    public void addStandard(long school) {
        em.createNativeQuery(STANDARD).setParameter(1, school).executeUpdate();
    }

    public boolean isOf(long school, long workType) {
        return ((Number) em.createNativeQuery(IS_OF)
                                .setParameter(1, workType)
                                .setParameter(2, school)
                                .getSingleResult())
                        .longValue()
                > 0;
    }
}

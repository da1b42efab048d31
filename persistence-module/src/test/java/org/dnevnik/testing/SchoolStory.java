package org.dnevnik.testing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A small school for the tests of the journal: two classes, mathematics and Russian, three teachers, the autumn of 2026. */
public final class SchoolStory {

    public static final int YEAR = 2026;
    public static final long SCHOOL = 700_001;
    public static final long OTHER_SCHOOL = 700_002;
    public static final long CLASS = 700_010;
    public static final long HALF = 700_011;
    public static final long FIRST_GRADE = 700_012;
    public static final long MATHS = 700_020;
    public static final long RUSSIAN = 700_021;
    public static final long ANSWER = 700_030;
    public static final long TEST = 700_031;
    public static final long ANNA = 700_100;
    public static final long BORIS = 700_101;
    public static final long TEACHER = 700_110;
    public static final long CLASS_TEACHER = 700_111;
    public static final long CO_TEACHER = 700_112;
    public static final long QUARTER = 700_201;
    public static final long CLOSED_QUARTER = 700_200;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final EntityManager em;
    private long next = 700_500;

    public SchoolStory(EntityManager em) {
        this.em = em;
        schools();
        people();
        groups();
    }

    private void schools() {
        sql("INSERT INTO school.school VALUES (700001, 1, 'Школа', 'Школа № 7', 'Europe/Moscow', 1), "
                + "(700002, 1, 'Другая', 'Школа № 8', 'Europe/Moscow', 1)");
        sql("INSERT INTO school.academic_year VALUES (700001, 2026, '2026-09-01', '2027-05-31')");
        sql("INSERT INTO school.reporting_period VALUES "
                + "(700200, 700001, 2026, 'QUARTER', 1, 1, 9, '2026-09-01', '2026-10-25', '2026-10-30 12:00+03', 1), "
                + "(700201, 700001, 2026, 'QUARTER', 2, 1, 9, '2026-11-02', '2026-12-30', null, 1)");
        sql("INSERT INTO school.subject VALUES (700020, 700001, 'Математика', 1), (700021, 700001, 'Русский язык', 1)");
        sql("INSERT INTO journal.work_type VALUES (700030, 700001, 'Ответ на уроке', 'О', 1, 1, 1), "
                + "(700031, 700001, 'Контрольная работа', 'КР', 2, 2, 1)");
    }

    private void people() {
        person(ANNA, "Иванова", "Анна");
        person(BORIS, "Борисов", "Борис");
        person(TEACHER, "Петрова", "Мария");
        person(CLASS_TEACHER, "Сидорова", "Ольга");
        person(CO_TEACHER, "Орлов", "Пётр");
    }

    private void groups() {
        sql("INSERT INTO school.edu_group VALUES (700010, 700001, 2026, 'CLASS', '5А', 5, 700111, null, null, 1), "
                + "(700011, 700001, 2026, 'SUBGROUP', '5А-1', 5, null, null, null, 1), "
                + "(700012, 700001, 2026, 'CLASS', '1А', 1, null, null, null, 1)");
        sql("INSERT INTO school.edu_group_parent VALUES (700011, 700010)");
        enrol(ANNA, CLASS, "2026-09-01", null);
        enrol(BORIS, CLASS, "2026-09-01", "2026-11-15");
    }

    public void person(long id, String surname, String given) {
        sql(
                "INSERT INTO people.person (id, surname, given_name, patronymic, name_key, version) "
                        + "VALUES (?1, ?2, ?3, 'Ильинична', lower(?2), 1)",
                id,
                surname,
                given);
    }

    public void enrol(long person, long group, String starts, @Nullable String ends) {
        sql(
                "INSERT INTO school.enrolment VALUES (?1, ?2, ?3, CAST(?4 AS date), CAST(?5 AS date), 1)",
                ++next,
                person,
                group,
                starts,
                ends);
    }

    /** A lesson of mathematics in the class, given by the teacher. */
    public long lesson(String date, int number) {
        return lesson(CLASS, MATHS, date, number, TEACHER, null);
    }

    public long lesson(
            long group, long subject, String date, int number, @Nullable Long teacher, @Nullable Long coTeacher) {
        sql(
                "INSERT INTO timetable.lesson VALUES (?1, 2026, 700001, ?2, ?3, CAST(?4 AS date), ?5, "
                        + "CAST(?6 AS bigint), CAST(?7 AS bigint), null, null, 1)",
                ++next,
                group,
                subject,
                date,
                number,
                teacher,
                coTeacher);
        return next;
    }

    /** A lesson of mathematics in the class that somebody gives in place of the teacher. */
    public long standIn(String date, int number, long who) {
        long lesson = lesson(CLASS, MATHS, date, number, who, null);
        sql(
                "INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, lesson, new_teacher, "
                        + "new_date, new_number) VALUES (?1, 700001, 2026, 'REPLACE', 700010, 700020, CAST(?2 AS date), ?3, 700110, ?4, ?5, "
                        + "CAST(?2 AS date), ?3)",
                ++next,
                date,
                number,
                lesson,
                who);
        return lesson;
    }

    public long work(long lesson, long type, int position) {
        sql("INSERT INTO journal.work VALUES (?1, 2026, 700001, ?2, ?3, ?4, null, 1)", ++next, lesson, type, position);
        return next;
    }

    public long mark(long work, long lesson, long pupil, String value, @Nullable Integer grade) {
        sql(
                "INSERT INTO journal.mark VALUES (?1, 2026, ?2, ?3, ?4, ?5, CAST(?6 AS numeric), 700110, now(), 1)",
                ++next,
                work,
                lesson,
                pupil,
                value,
                grade);
        return next;
    }

    public void attendance(long lesson, long pupil, String status) {
        sql(
                "INSERT INTO journal.lesson_log_entry VALUES (?1, 2026, ?2, ?3, ?4, 700110, now(), 1)",
                ++next,
                lesson,
                pupil,
                status);
    }

    public EntityManager em() {
        return em;
    }

    /** How many rows a question counts. */
    public long count(String from, @Nullable Object... parameters) {
        var query = em.createNativeQuery("SELECT count(*) FROM " + from);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    public void sql(String text, @Nullable Object... parameters) {
        var query = em.createNativeQuery(text);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}

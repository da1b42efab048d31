package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A small school for the tests of the diary: one class of two, one week of October 2026. */
final class Story {

    static final long SCHOOL = 900_001;
    static final long CLASS = 900_010;
    static final long HALF = 900_011;
    static final long OTHER_HALF = 900_012;
    static final long PUPIL = 900_100;
    static final long TEACHER = 900_102;
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final EntityManager em;
    private long next = 900_500;

    Story(EntityManager em) {
        this.em = em;
        sql("INSERT INTO school.school VALUES (900001, 1, 'Школа', 'Школа № 1', 'Europe/Moscow', 1)");
        sql("INSERT INTO school.academic_year VALUES (900001, 2026, '2026-09-01', '2027-05-31')");
        sql(
                "INSERT INTO school.subject VALUES (900020, 900001, 'Математика', 1), (900021, 900001, 'Английский язык', 1)");
        sql("INSERT INTO school.place VALUES (900030, 900001, '12', 1)");
        sql("INSERT INTO timetable.bell VALUES (900001, 1, '08:30', '09:15')");
        sql(
                "INSERT INTO journal.work_type VALUES (900040, 900001, 'Ответ на уроке', 'О', 1, 1, 1), (900041, 900001, 'Контрольная работа', 'К', 2, 2, 1)");
        person(PUPIL, "Иванова", "Анна", null);
        person(TEACHER, "Петрова", "Мария", "Ильинична");
        group(CLASS, "CLASS", "5А");
        group(HALF, "SUBGROUP", "5А-1");
        group(OTHER_HALF, "SUBGROUP", "5А-2");
        enrol(CLASS, "2026-09-01", null);
        enrol(HALF, "2026-09-01", null);
    }

    void person(long id, String surname, String given, @Nullable String patronymic) {
        sql(
                "INSERT INTO people.person (id, surname, given_name, patronymic, name_key, version) VALUES (?1, ?2, ?3, ?4, ?2, 1)",
                id,
                surname,
                given,
                patronymic);
    }

    void group(long id, String kind, String name) {
        sql("INSERT INTO school.edu_group VALUES (?1, 900001, 2026, ?2, ?3, 5, 900102, null, null, 1)", id, kind, name);
    }

    void enrol(long group, String starts, @Nullable String ends) {
        sql(
                "INSERT INTO school.enrolment VALUES (?1, 900100, ?2, CAST(?3 AS date), CAST(?4 AS date), 1)",
                ++next,
                group,
                starts,
                ends);
    }

    long lesson(long group, long subject, LocalDate date, int number) {
        sql(
                "INSERT INTO timetable.lesson VALUES (?1, 2026, 900001, ?2, ?3, ?4, ?5, 900102, null, 900030, 'Дроби', 1)",
                ++next,
                group,
                subject,
                java.sql.Date.valueOf(date),
                number);
        return next;
    }

    long work(long lesson, long type) {
        sql("INSERT INTO journal.work VALUES (?1, 2026, 900001, ?2, ?3, 1, null, 1)", ++next, lesson, type);
        return next;
    }

    void mark(long work, long lesson, @Nullable String value, @Nullable Integer grade) {
        sql(
                "INSERT INTO journal.mark VALUES (?1, 2026, ?2, ?3, 900100, ?4, CAST(?5 AS smallint), 900102, now(), 1)",
                ++next,
                work,
                lesson,
                value,
                grade == null ? null : grade.toString());
    }

    void absence(long lesson, String status) {
        sql(
                "INSERT INTO journal.lesson_log_entry VALUES (?1, 2026, ?2, 900100, ?3, 900102, now(), 1)",
                ++next,
                lesson,
                status);
    }

    void homework(long lesson, String text) {
        sql("INSERT INTO homework.homework VALUES (?1, 2026, 900001, ?2, ?3, 900102, now(), 1)", ++next, lesson, text);
    }

    void sql(String text, @Nullable Object... parameters) {
        var query = em.createNativeQuery(text);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}

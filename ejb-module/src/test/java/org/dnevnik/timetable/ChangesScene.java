package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.testing.SchoolStory;

/** A small school whose lessons change: 5А learns mathematics with Петрова, and the others stand in. */
class ChangesScene {

    static final Caller HEAD = caller(CLASS_TEACHER, Role.HEAD);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    static final AskAbsence WEEK = new AskAbsence(SCHOOL, TEACHER, MONDAY, MONDAY.plusDays(4));

    final SchoolStory story;
    final SubstitutionService changes;
    final AbsenceService absences;
    final ClosureService closures;
    final List<Notice> told = new ArrayList<>();
    final Notices notices = new Notices() {
        @Override
        public void add(Notice notice) {
            told.add(notice);
        }
    };

    ChangesScene(EntityManager em) {
        story = new SchoolStory(em);
        changes = new SubstitutionService(em, new SchoolClock(() -> Instant.parse("2026-11-23T09:00:00Z")), notices);
        absences = new AbsenceService(em, notices);
        closures = new ClosureService(em, notices);
        for (long teacher : new long[] {TEACHER, CO_TEACHER, CLASS_TEACHER}) {
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (?1, ?1, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)",
                    teacher);
        }
        story.sql(
                "INSERT INTO timetable.plan_entry (id, school, year, starts, ends, weekday, number, edu_group, subject, teacher) "
                        + "VALUES (1, 700001, 2026, '2026-09-01', '2026-11-01', 2, 2, 700010, 700020, 700112)");
    }

    static void played(Consumer<ChangesScene> test) {
        rolledBack(em -> test.accept(new ChangesScene(em)));
    }

    static Caller caller(long person, Role role) {
        return new Caller(1, person, List.of(new Caller.Position(role, SCHOOL)), "127.0.0.1");
    }

    static ChangeLesson order(long lesson, long teacher, long other) {
        return new ChangeLesson(lesson, YEAR, teacher, false, 0, null, 0, other, "болезнь");
    }

    /** Kinds of notices and who got them, since the last question. */
    List<String> told() {
        List<String> all =
                told.stream().map(n -> n.kind() + " " + n.pupil()).sorted().toList();
        told.clear();
        return all;
    }

    long substitution(long lesson) {
        return ((Number) story.em()
                        .createNativeQuery("SELECT id FROM timetable.substitution WHERE lesson_key = ?1")
                        .setParameter(1, lesson)
                        .getSingleResult())
                .longValue();
    }

    /** 1 where the teacher who stands in gives the lesson. */
    long teacherOf(long lesson) {
        return story.count("timetable.lesson WHERE id = ?1 AND teacher = 700112", lesson);
    }
}

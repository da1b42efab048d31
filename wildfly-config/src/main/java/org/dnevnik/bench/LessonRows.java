package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.bench.Region.Period;

/** A year of lessons, works, marks and absences, written day by day over all schools, as the year would have written them. */
final class LessonRows {

    private static final int ABSENT_PERCENT = 4;
    /** Of the lessons of a subject that is not the dense one: those with a work, and of their pupils those with a mark. */
    private static final int WORK_PERCENT = 33;

    private static final int MARK_PERCENT = 40;
    private static final String[] GRADES = {"5", "4", "4", "3", "5", "4", "3", "2", "5", "4"};

    private final Region region;
    private final List<LocalDate> days;

    LessonRows(Region region) {
        this.region = region;
        this.days = region.schoolDays();
    }

    private record Slot(int day, LocalDate date, int school, int group, int number, int subject, long id) {}

    private interface OfLesson {
        void write(Slot slot);
    }

    void plan(Connection connection, List<Integer> schools) throws SQLException {
        String table =
                "timetable.plan_entry (id, school, year, starts, ends, weekday, number, edu_group, subject, teacher, place)";
        LocalDate starts = days.get(0);
        LocalDate ends = days.get(days.size() - 1);
        try (Rows rows = new Rows(connection, table)) {
            for (int s : schools) {
                for (int g = 0; g < region.classes(s); g++) {
                    for (int slot = 0; slot < 30; slot++) {
                        DayOfWeek day = DayOfWeek.of(1 + slot / Region.LESSONS_A_DAY);
                        int number = 1 + slot % Region.LESSONS_A_DAY;
                        int subject = region.subjectAt(g, day, number);
                        rows.add(
                                region.group(s, g) * 30 + slot,
                                region.school(s),
                                region.year(),
                                starts,
                                ends,
                                day.getValue(),
                                number,
                                region.group(s, g),
                                region.subject(s, subject),
                                region.teacherOf(s, g, subject),
                                region.place(s, g));
                    }
                }
            }
        }
    }

    void lessons(Connection connection, List<Integer> schools) throws SQLException {
        String table =
                "timetable.lesson (id, year, school, edu_group, subject, date, number, teacher, place, topic, version)";
        try (Rows rows = new Rows(connection, table)) {
            each(
                    schools,
                    l -> rows.add(
                            l.id(),
                            region.year(),
                            region.school(l.school()),
                            region.group(l.school(), l.group()),
                            region.subject(l.school(), l.subject()),
                            l.date(),
                            l.number(),
                            region.teacherOf(l.school(), l.group(), l.subject()),
                            region.place(l.school(), l.group()),
                            l.date().isAfter(region.today()) ? null : "Тема " + (1 + l.day() / 3),
                            0));
        }
    }

    void works(Connection connection, List<Integer> schools) throws SQLException {
        try (Rows rows =
                new Rows(connection, "journal.work (id, year, school, lesson, work_type, position, version)")) {
            eachWithWork(
                    schools,
                    l -> rows.add(
                            l.id(),
                            region.year(),
                            region.school(l.school()),
                            l.id(),
                            region.workType(l.school(), region.chance(l.id(), 11, WorkTypes.NAMES.size())),
                            1,
                            0));
        }
    }

    void marks(Connection connection, List<Integer> schools) throws SQLException {
        String table = "journal.mark (id, year, work, lesson, person, value, grade, set_by, set_at, version)";
        try (Rows rows = new Rows(connection, table)) {
            eachWithWork(schools, l -> {
                String at = l.date() + " 12:00:00+03";
                long teacher = region.teacherOf(l.school(), l.group(), l.subject());
                for (int p = 0; p < Region.PUPILS_IN_CLASS; p++) {
                    long id = region.mark(l.id(), p);
                    if (l.subject() == Region.DENSE_SUBJECT || region.chance(id, 12, 100) < MARK_PERCENT) {
                        String grade = GRADES[region.chance(id, 13, GRADES.length)];
                        long pupil = region.pupil(l.school(), l.group(), p);
                        rows.add(id, region.year(), l.id(), l.id(), pupil, grade, grade, teacher, at, 1);
                    }
                }
            });
        }
    }

    void log(Connection connection, List<Integer> schools) throws SQLException {
        String table = "journal.lesson_log_entry (id, year, lesson, person, status, set_by, set_at, version)";
        try (Rows rows = new Rows(connection, table)) {
            each(schools, l -> {
                for (int p = 0; p < Region.PUPILS_IN_CLASS; p++) {
                    long pupil = region.pupil(l.school(), l.group(), p);
                    if (!l.date().isAfter(region.today()) && isAbsent(region, l.day(), pupil)) {
                        String status = region.chance(pupil + l.day(), 15, 3) == 0 ? "ABSENT" : "ILL";
                        long teacher = region.teacherOf(l.school(), l.group(), l.subject());
                        rows.add(
                                region.mark(l.id(), p),
                                region.year(),
                                l.id(),
                                pupil,
                                status,
                                teacher,
                                l.date() + " 12:00:00+03",
                                1);
                    }
                }
            });
        }
    }

    void homework(Connection connection, List<Integer> schools) throws SQLException {
        String table =
                "homework.homework (id, year, school, edu_group, subject, lesson, due, text, issued_by, issued_at, version)";
        try (Rows rows = new Rows(connection, table)) {
            each(schools, l -> {
                if (region.chance(l.id(), 16, 3) == 0) {
                    long teacher = region.teacherOf(l.school(), l.group(), l.subject());
                    String text = "Параграф " + (1 + l.day()) + ", вопросы после параграфа";
                    rows.add(
                            l.id(),
                            region.year(),
                            region.school(l.school()),
                            region.group(l.school(), l.group()),
                            region.subject(l.school(), l.subject()),
                            l.id(),
                            l.date(),
                            text,
                            teacher,
                            l.date() + " 00:00:00+03",
                            0);
                }
            });
        }
    }

    /** Whoever misses a lesson misses the day. */
    static boolean isAbsent(Region region, int day, long pupil) {
        return region.chance(pupil * 1000 + day, 14, 100) < ABSENT_PERCENT;
    }

    private void each(List<Integer> schools, OfLesson writer) {
        for (int d = 0; d < days.size(); d++) {
            LocalDate date = days.get(d);
            for (int s : schools) {
                for (int g = 0; g < region.classes(s); g++) {
                    for (int n = 1; n <= Region.LESSONS_A_DAY; n++) {
                        int subject = region.subjectAt(g, date.getDayOfWeek(), n);
                        writer.write(new Slot(d, date, s, g, n, subject, region.lesson(d, s, g, n)));
                    }
                }
            }
        }
    }

    private void eachWithWork(List<Integer> schools, OfLesson writer) {
        Map<Long, Integer> dense = new HashMap<>();
        each(schools, l -> {
            if (l.subject() != Region.DENSE_SUBJECT) {
                if (region.chance(l.id(), 10, 100) < WORK_PERCENT) {
                    writer.write(l);
                }
            } else if (dense.merge(key(l), 1, Integer::sum) <= Region.WORKS_IN_DENSE_PERIOD) {
                writer.write(l);
            }
        });
    }

    private long key(Slot l) {
        int period = region.periods().stream()
                .filter(p -> p.has(l.date()))
                .mapToInt(Period::number)
                .findFirst()
                .orElse(0);
        return region.group(l.school(), l.group()) * 10 + period;
    }
}

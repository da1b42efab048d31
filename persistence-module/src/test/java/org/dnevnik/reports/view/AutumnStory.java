package org.dnevnik.reports.view;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.journal.view.WhyQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** An autumn in which pupils leave, come from another class and change the subgroup; each report is held against its explanation in it. */
final class AutumnStory {

    static final long OTHER_CLASS = 708_010;
    static final long OTHER_HALF = 708_011;
    static final long FIRST_PUPIL = 708_100;
    static final int PUPILS = 8;
    static final LocalDate FIRST = LocalDate.of(YEAR, 11, 2);
    private static final List<String> VALUES = List.of("5", "4", "3", "2", "осв", "зч");
    private static final List<String> STATUSES = List.of("ABSENT", "ILL", "PASS", "LATE", "ATTEND", "ATTEND");

    private AutumnStory() {}

    interface Trial {
        void of(EntityManager em);
    }

    /** A trial on an autumn of its own, of which nothing is left. */
    static void told(long seed, Trial trial) {
        TestDatabase.rolledBack(em -> {
            autumn(new SchoolStory(em), new Random(seed));
            trial.of(em);
        });
    }

    /** Two classes and two halves; some change the half, one comes from the other class, one leaves; marks and absences of every kind. */
    static void autumn(SchoolStory story, Random random) {
        story.sql("INSERT INTO school.edu_group VALUES (708010, 700001, 2026, 'CLASS', '5Б', 5, null, null, null, 1), "
                + "(708011, 700001, 2026, 'SUBGROUP', '5А-2', 5, null, null, null, 1)");
        story.sql("INSERT INTO school.edu_group_parent VALUES (708011, 700010)");
        for (int i = 0; i < PUPILS; i++) {
            pupil(story, FIRST_PUPIL + i, i, random);
        }
        for (LocalDate day = LocalDate.of(YEAR, 11, 9); day.isBefore(TODAY.plusDays(2)); day = day.plusDays(1)) {
            lesson(story, CLASS, MATHS, day, 1, random);
            lesson(story, OTHER_CLASS, MATHS, day, 1, random);
            lesson(story, HALF, RUSSIAN, day, 2, random);
            lesson(story, OTHER_HALF, RUSSIAN, day, 2, random);
            if (random.nextBoolean()) {
                lesson(story, CLASS, MATHS, day, 3, random);
            }
        }
    }

    private static void pupil(SchoolStory story, long pupil, int which, Random random) {
        story.person(pupil, "Ученик" + which, "Имя");
        String starts = which == 5 ? "2026-11-16" : "2026-09-01";
        String ends = which == 6 ? "2026-11-17" : null;
        story.enrol(pupil, CLASS, starts, ends);
        if (which == 5) {
            story.enrol(pupil, OTHER_CLASS, "2026-09-01", "2026-11-15");
        }
        long first = which % 2 == 0 ? HALF : OTHER_HALF;
        long last = first;
        if (which == 3 || which == 4) {
            last = first == HALF ? OTHER_HALF : HALF;
            story.enrol(pupil, first, starts, "2026-11-12");
            story.enrol(pupil, last, "2026-11-13", ends);
        } else {
            story.enrol(pupil, first, starts, ends);
        }
        set(story, pupil, CLASS, MATHS, VALUES.get(random.nextInt(VALUES.size())));
        if (random.nextInt(4) > 0) {
            set(story, pupil, last, RUSSIAN, VALUES.get(random.nextInt(VALUES.size())));
        }
    }

    private static void lesson(SchoolStory story, long group, long subject, LocalDate day, int number, Random random) {
        long lesson = story.lesson(group, subject, day.toString(), number, TEACHER, null);
        if (day.isAfter(TODAY)) {
            return;
        }
        long work = story.work(lesson, random.nextBoolean() ? SchoolStory.ANSWER : SchoolStory.TEST, 1);
        if (random.nextInt(5) == 0) {
            story.sql("UPDATE journal.work SET counts = false WHERE id = ?1", work);
        }
        for (long pupil = FIRST_PUPIL; pupil < FIRST_PUPIL + PUPILS; pupil++) {
            // some of whom do not belong here on this day
            if (random.nextInt(3) == 0) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                story.mark(work, lesson, pupil, value, value.matches("[2-5]") ? Integer.valueOf(value) : null);
            }
            if (random.nextInt(2) == 0) {
                story.attendance(lesson, pupil, STATUSES.get(random.nextInt(STATUSES.size())));
            }
        }
    }

    private static void set(SchoolStory story, long pupil, long group, long subject, String value) {
        set(story, pupil, group, subject, value, QUARTER);
    }

    /** A mark of a quarter. */
    static void set(SchoolStory story, long pupil, long group, long subject, String value, long quarter) {
        boolean number = value.matches("[2-5]");
        story.sql(
                "INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value, grade,"
                        + " level, set_by, set_at, version) VALUES (nextval('journal.period_mark_seq'), 2026, 700001, ?1, ?2, ?3,"
                        + " 'PERIOD', ?4, ?5, CAST(?6 AS numeric), ?7, 700110, now(), 1)",
                group,
                subject,
                pupil,
                quarter,
                value,
                number ? Integer.valueOf(value) : null,
                number ? Integer.parseInt(value) : 0);
    }

    static long count(EntityManager em, String from, Object... parameters) {
        var query = em.createNativeQuery("SELECT count(*) FROM " + from);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /**
     * Lessons that a pupil missed.
     *
     * @param status null: for whatever reason
     */
    static int missed(List<AbsenceLine> lines, long pupil, @Nullable String status) {
        return (int) lines.stream()
                .filter(l -> l.person() == pupil && l.isMissed())
                .filter(l -> status == null || l.status().equals(status))
                .count();
    }

    static Optional<Why> why(EntityManager em, GridHead head, long pupil) {
        return new WhyQuery(em).of(head, pupil, PeriodMarkKind.PERIOD, head.period(QUARTER, TODAY));
    }

    static GridHead head(EntityManager em, long group, long subject) {
        return new GridHeadQuery(em).of(group, subject, TEACHER, TODAY).orElseThrow();
    }

    static ClassPeriods klass(EntityManager em) {
        return new ClassPeriodsQuery(em).of(CLASS, CLASS_TEACHER).orElseThrow();
    }
}

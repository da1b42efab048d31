package org.dnevnik.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dnevnik.kernel.AcademicYear;

/**
 * The invented region as a formula: who and what has which id. The same seed and size give the same region, and no id has to be remembered.
 *
 * @param pupils in the whole region; a school has 271 of them on average, as in a region of 480 schools and 130 000 pupils
 * @param seed   of everything that looks like chance
 * @param today  the day on which the benchmark runs: marks are set up to it and beyond, for a whole year
 * @param weeks  by which the quarters are held later than usual; fewer than 0: earlier
 */
public record Region(int pupils, long seed, LocalDate today, int weeks) {

    static final int PUPILS_IN_CLASS = 25;
    static final int LESSONS_A_DAY = 6;
    public static final int TEACHERS = 18;
    /** Three lessons a week in each class: the one whose journal is measured. */
    public static final int DENSE_SUBJECT = 3;

    static final int WORKS_IN_DENSE_PERIOD = 20;
    private static final int PUPILS_IN_SCHOOL = 271;
    private static final int CLASSES_AT_MOST = 32;
    private static final int PUPILS_AT_MOST = 32;
    private static final int PERSONS_OF_SCHOOL = CLASSES_AT_MOST * PUPILS_IN_CLASS * 3 + TEACHERS;

    /** Hours a week of each subject; thirty in all. */
    static final List<Integer> HOURS = List.of(5, 5, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1);

    private static final int DAYS_BEHIND = 14;
    private static final int DAYS_AHEAD = 21;

    public Region(int pupils, long seed, LocalDate today) {
        this(pupils, seed, today, 0);
    }

    /**
     * The region in whose second quarter today lies, with two weeks of it behind and three ahead, so that a test has its lessons in summer and
     * in holidays too. Where the academic year turns, in the first days of August and the last ones of July, there are fewer.
     */
    public static Region amidLessons(int pupils, long seed, LocalDate today) {
        Period second = new Region(pupils, seed, today).usualPeriods().get(1);
        int later = weeks(second.ends().minusDays(DAYS_AHEAD), today);
        int earlier = weeks(today, second.starts().plusDays(DAYS_BEHIND));
        return new Region(pupils, seed, today, later - earlier);
    }

    /** Whole weeks from one day up to another or beyond it; 0 where it does not come after. */
    private static int weeks(LocalDate day, LocalDate later) {
        return (int) Math.max(0, (ChronoUnit.DAYS.between(day, later) + 6) / 7);
    }

    /** A reporting period. */
    record Period(int number, LocalDate starts, LocalDate ends) {

        boolean has(LocalDate date) {
            return !date.isBefore(starts) && !date.isAfter(ends);
        }
    }

    public int year() {
        return AcademicYear.of(today).number();
    }

    int schools() {
        return Math.max(1, (int) Math.round(pupils / (double) PUPILS_IN_SCHOOL));
    }

    /** Classes of the school with this index: the region's pupils dealt out in classes of 25. */
    int classes(int school) {
        int all = (pupils + PUPILS_IN_CLASS - 1) / PUPILS_IN_CLASS;
        return all / schools() + (school < all % schools() ? 1 : 0);
    }

    static int parallel(int group) {
        return 2 + group % 10;
    }

    static String className(int group) {
        return parallel(group) + String.valueOf((char) ('А' + group / 10));
    }

    public long school(int school) {
        return school + 1L;
    }

    long period(int school, int number) {
        return school * 4L + number;
    }

    public long group(int school, int group) {
        return (long) school * CLASSES_AT_MOST + group + 1;
    }

    long subject(int school, int subject) {
        return (long) school * HOURS.size() + subject + 1;
    }

    long workType(int school, int type) {
        return (long) school * WorkTypes.NAMES.size() + type + 1;
    }

    long place(int school, int place) {
        return (long) school * CLASSES_AT_MOST + place + 1;
    }

    public long teacher(int school, int teacher) {
        return (long) school * PERSONS_OF_SCHOOL + teacher + 1;
    }

    /** Who teaches the subject in the class. */
    public long teacherOf(int school, int group, int subject) {
        return teacher(school, (subject + group / 4 * HOURS.size()) % TEACHERS);
    }

    public long pupil(int school, int group, int pupil) {
        return (long) school * PERSONS_OF_SCHOOL + TEACHERS + (group * PUPILS_IN_CLASS + pupil) + 1;
    }

    /** The first or second guardian; every sixth family has a second child in the next class. */
    public long guardian(int school, int group, int pupil, int which) {
        int family = group % 2 == 1 && pupil % 6 == 0 ? group - 1 : group;
        int pupilsAtMost = CLASSES_AT_MOST * PUPILS_IN_CLASS;
        return (long) school * PERSONS_OF_SCHOOL
                + TEACHERS
                + pupilsAtMost
                + (family * PUPILS_IN_CLASS + pupil) * 2L
                + which
                + 1;
    }

    boolean hasGuardiansOfItsOwn(int group, int pupil) {
        return group % 2 == 0 || pupil % 6 != 0;
    }

    /** Also the id of the lesson's work. */
    long lesson(int day, int school, int group, int number) {
        return (((long) day * schools() + school) * CLASSES_AT_MOST + group) * 8 + number + 1;
    }

    /** Also the id of the pupil's entry in the lesson's log. */
    long mark(long lesson, int pupil) {
        return lesson * PUPILS_AT_MOST + pupil;
    }

    /** Which subject the class has: the hours dealt over the week, each class beginning elsewhere. */
    int subjectAt(int group, DayOfWeek day, int number) {
        int slot = ((day.getValue() - 1) * LESSONS_A_DAY + number - 1 + group * 7) % 30;
        return Subjects.WEEK.get(slot);
    }

    /** What of the four lies in the academic year. */
    List<Period> periods() {
        AcademicYear whole = new AcademicYear(year());
        return usualPeriods().stream()
                .map(p -> new Period(
                        p.number(),
                        latest(p.starts().plusWeeks(weeks), whole.firstDay()),
                        earliest(p.ends().plusWeeks(weeks), whole.lastDay())))
                .filter(p -> !p.starts().isAfter(p.ends()))
                .toList();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Period> usualPeriods() {
        return List.of(
                new Period(1, LocalDate.of(year(), 9, 7), LocalDate.of(year(), 10, 24)),
                new Period(2, LocalDate.of(year(), 11, 2), LocalDate.of(year(), 12, 30)),
                new Period(3, LocalDate.of(year() + 1, 1, 12), LocalDate.of(year() + 1, 3, 21)),
                new Period(4, LocalDate.of(year() + 1, 3, 30), LocalDate.of(year() + 1, 5, 26)));
    }

    /** The period that ended last: all of its lessons are in the journal. In the year's first weeks there is none yet, and it is the first. */
    Period measured() {
        return periods().stream()
                .filter(period -> period.ends().isBefore(today))
                .reduce((earlier, later) -> later)
                .orElse(periods().get(0));
    }

    List<LocalDate> schoolDays() {
        List<LocalDate> days = new ArrayList<>();
        for (Period period : periods()) {
            period.starts()
                    .datesUntil(period.ends().plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .forEach(days::add);
        }
        return days;
    }

    /** A number that looks like chance and is always the same for the same id. */
    int chance(long id, int salt, int bound) {
        long z = seed + id * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ (z >>> 31), bound);
    }

    IntStream schoolIndices() {
        return IntStream.range(0, schools());
    }
}

package org.dnevnik.journal.view;

import java.util.Collection;

/**
 * What a pupil missed over a span of days. A full day is one on which every lesson that was held for the pupil, in the class and in the
 * own subgroups, was missed; it is a day of illness when every one of them was missed by illness. Being late is not missing.
 *
 * @param days       full days
 * @param illDays    of them, those of illness
 * @param lessons    lessons missed, those of full days among them
 * @param illLessons of them, by illness
 * @param passLessons of them, for a reason that the school accepts
 * @param late       how often the pupil came late
 */
public record Missed(int days, int illDays, int lessons, int illLessons, int passLessons, int late) {

    /** Nothing was missed. */
    public static final Missed NOTHING = new Missed(0, 0, 0, 0, 0, 0);

    /**
     * One day of a pupil.
     *
     * @param held   lessons held for this pupil, own subgroups only
     * @param missed of them missed for any reason
     */
    public record Day(int held, int missed, int ill, int pass, int late) {

        boolean isFull() {
            return held > 0 && missed == held;
        }
    }

    public static Missed of(Collection<Day> days) {
        return days.stream().map(Missed::of).reduce(NOTHING, Missed::plus);
    }

    private static Missed of(Day day) {
        return new Missed(
                day.isFull() ? 1 : 0,
                day.isFull() && day.ill() == day.missed() ? 1 : 0,
                day.missed(),
                day.ill(),
                day.pass(),
                day.late());
    }

    /** Of two pupils, or of two spans that share no day. */
    public Missed plus(Missed other) {
        return new Missed(
                days + other.days,
                illDays + other.illDays,
                lessons + other.lessons,
                illLessons + other.illLessons,
                passLessons + other.passLessons,
                late + other.late);
    }

    /** Lessons missed without a reason that the school knows. */
    public int unexcused() {
        return lessons - illLessons - passLessons;
    }
}

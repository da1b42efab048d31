package org.dnevnik.timetable.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On which days of a year lessons are held, and which week of a cycle each of them is in. */
public final class SchoolDays {

    private static final int WORKING_DAYS = 5;

    private final LocalDate anchor;
    private final List<Off> holidays;
    private final Map<LocalDate, Integer> special;
    private final boolean holidaysCount;

    /** Days without lessons. */
    public record Off(LocalDate starts, LocalDate ends) {

        boolean has(LocalDate date) {
            return !date.isBefore(starts) && !date.isAfter(ends);
        }
    }

    /**
     * A day of lessons.
     *
     * @param weekday whose lessons it has, 1 is Monday
     * @param week    full weeks since the anchor, as the cycle counts them; never negative
     */
    public record Day(LocalDate date, int weekday, int week) {}

    /**
     * @param anchor        any day of a first week of the cycle
     * @param special       by date the weekday, 1 is Monday, whose lessons it has whatever day it is; 0: none, though it would have
     * @param holidaysCount whether a week that is all holidays is a week of the cycle
     */
    public SchoolDays(LocalDate anchor, List<Off> holidays, Map<LocalDate, Integer> special, boolean holidaysCount) {
        this.special = Map.copyOf(special);
        this.anchor = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.holidays = List.copyOf(holidays);
        this.holidaysCount = holidaysCount;
    }

    /** All days of lessons between two dates, both among them. */
    public List<Day> between(LocalDate first, LocalDate last) {
        List<Day> days = new ArrayList<>();
        int week = 0;
        LocalDate counted = LocalDate.MIN;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (!monday.equals(counted)) {
                counted = monday;
                week = week(monday);
            }
            if (!isOff(date)) {
                days.add(new Day(
                        date, special.getOrDefault(date, date.getDayOfWeek().getValue()), week));
            }
        }
        return days;
    }

    /** Weeks since the anchor; what lies before it is counted back, by cycles that divide 840. */
    private int week(LocalDate monday) {
        long weeks = ChronoUnit.WEEKS.between(anchor, monday);
        if (!holidaysCount) {
            LocalDate from = weeks < 0 ? monday : anchor;
            long off = java.util.stream.LongStream.range(0, Math.abs(weeks))
                    .filter(i -> isAllOff(from.plusWeeks(i)))
                    .count();
            weeks -= weeks < 0 ? -off : off;
        }
        return (int) Math.floorMod(weeks, 840L);
    }

    private boolean isAllOff(LocalDate monday) {
        return java.util.stream.IntStream.range(0, WORKING_DAYS).allMatch(i -> isOff(monday.plusDays(i)));
    }

    private boolean isOff(LocalDate date) {
        Integer instead = special.get(date);
        return instead == null ? holidays.stream().anyMatch(h -> h.has(date)) : instead == 0;
    }
}

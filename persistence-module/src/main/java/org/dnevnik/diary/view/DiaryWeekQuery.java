package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pupil's week: one statement for the lessons with absence and homework, one for works and marks, and a third, for the
 * names of holidays, only when a working day is empty.
 */
public class DiaryWeekQuery {

    private final EntityManager em;

    public DiaryWeekQuery(EntityManager em) {
        this.em = em;
    }

    private record Holiday(LocalDate starts, LocalDate ends, String name) {
        boolean covers(LocalDate day) {
            return !day.isBefore(starts) && !day.isAfter(ends);
        }
    }

    /** One day, with as many statements as a week. */
    public DiaryDay day(DiaryPupil pupil, LocalDate date, LocalDate today) {
        return days(pupil, date, date, today).get(0);
    }

    /** @param monday first day of the week */
    public DiaryWeek of(DiaryPupil pupil, LocalDate monday, LocalDate today) {
        return new DiaryWeek(pupil, monday, today, days(pupil, monday, monday.plusDays(6), today));
    }

    private List<DiaryDay> days(DiaryPupil pupil, LocalDate first, LocalDate last, LocalDate today) {
        int year = AcademicYear.of(first).number();
        WeekRows rows = WeekRows.of(rows(pupil.person(), year, first, last));
        Map<Long, List<DiaryMark>> marks = marks(pupil.person(), year, rows, today);
        Set<LocalDate> told = rows.days();
        List<LocalDate> dates = first.datesUntil(last.plusDays(1))
                .filter(d -> told.contains(d)
                        || first.equals(last)
                        || d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
        List<Holiday> holidays = rows.fill(dates) ? List.of() : holidays(pupil.school(), first, last);
        return dates.stream().map(d -> rows.day(d, holiday(holidays, d), marks)).toList();
    }

    private static @Nullable String holiday(List<Holiday> holidays, LocalDate day) {
        return holidays.stream()
                .filter(h -> h.covers(day))
                .map(Holiday::name)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(long pupil, int year, LocalDate first, LocalDate last) {
        return em.createNativeQuery(WeekStatements.LESSONS)
                .setParameter(1, year)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .setParameter(4, pupil)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private Map<Long, List<DiaryMark>> marks(long pupil, int year, WeekRows rows, LocalDate today) {
        if (rows.ids().findAny().isEmpty()) {
            return Map.of();
        }
        return WeekRows.marks(em.createNativeQuery(WeekStatements.MARKS)
                .setParameter(1, year)
                .setParameter(2, pupil)
                .setParameter(3, NativeQuery.array(rows.ids()))
                .setParameter(4, Date.valueOf(today))
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<Holiday> holidays(long school, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(WeekStatements.HOLIDAYS)
                .setParameter(1, school)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getResultList();
        return rows.stream()
                .map(r -> new Holiday(((Date) r[0]).toLocalDate(), ((Date) r[1]).toLocalDate(), (String) r[2]))
                .toList();
    }
}

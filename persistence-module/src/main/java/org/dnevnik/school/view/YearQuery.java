package org.dnevnik.school.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a school's academic years. */
public class YearQuery {

    private static final String YEARS = "SELECT year FROM school.academic_year WHERE school = ?1 ORDER BY year";

    private static final String SPAN = "SELECT starts, ends FROM school.academic_year WHERE school = ?1 AND year = ?2";

    private static final String PERIODS = """
            SELECT id, kind, number, name, parallel_from, parallel_to, starts, ends, closed_at IS NOT NULL
            FROM school.reporting_period WHERE school = ?1 AND year = ?2
            ORDER BY parallel_from, kind = 'YEAR', starts, number""";

    private static final String HOLIDAYS =
            "SELECT starts, ends, name FROM school.holiday WHERE school = ?1 AND year = ?2 ORDER BY starts";

    private static final String DAYS =
            "SELECT date, kind, weekday, name FROM school.special_day WHERE school = ?1 AND year = ?2 ORDER BY date";

    private final EntityManager em;

    public YearQuery(EntityManager em) {
        this.em = em;
    }

    /** The years that the school has opened, oldest first; 2026 means 2026/27. */
    @SuppressWarnings("unchecked")
    public List<Integer> years(long school) {
        List<Number> rows = em.createNativeQuery(YEARS).setParameter(1, school).getResultList();
        return rows.stream().map(Number::intValue).toList();
    }

    /** Empty when the school has not opened that year. */
    public Optional<YearSheet> of(long school, int year) {
        return rows(SPAN, school, year).stream()
                .findFirst()
                .map(span -> new YearSheet(
                        year,
                        date(span[0]),
                        date(span[1]),
                        rows(PERIODS, school, year).stream()
                                .map(YearQuery::period)
                                .toList(),
                        rows(HOLIDAYS, school, year).stream()
                                .map(r -> new HolidayLine(date(r[0]), date(r[1]), (String) r[2]))
                                .toList(),
                        rows(DAYS, school, year).stream()
                                .map(r -> new SpecialDay(date(r[0]), (String) r[1], weekday(r[2]), (String) r[3]))
                                .toList()));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long school, int year) {
        return em.createNativeQuery(sql)
                .setParameter(1, school)
                .setParameter(2, year)
                .getResultList();
    }

    private static PeriodLine period(Object[] r) {
        return new PeriodLine(
                ((Number) r[0]).longValue(),
                (String) r[1],
                ((Number) r[2]).intValue(),
                (String) r[3],
                ((Number) r[4]).intValue(),
                ((Number) r[5]).intValue(),
                date(r[6]),
                date(r[7]),
                (Boolean) r[8]);
    }

    private static @Nullable Integer weekday(@Nullable Object column) {
        return column == null ? null : (Integer) ((Number) column).intValue();
    }

    private static LocalDate date(Object column) {
        return ((Date) column).toLocalDate();
    }
}

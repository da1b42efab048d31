package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.some;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

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
                        day(span[0]),
                        day(span[1]),
                        rows(PERIODS, school, year).stream()
                                .map(YearQuery::period)
                                .toList(),
                        rows(HOLIDAYS, school, year).stream()
                                .map(r -> new HolidayLine(day(r[0]), day(r[1]), (String) r[2]))
                                .toList(),
                        rows(DAYS, school, year).stream()
                                .map(r -> new SpecialDay(day(r[0]), (String) r[1], some(r[2]), (String) r[3]))
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
                day(r[6]),
                day(r[7]),
                (Boolean) r[8]);
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

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
    public List<Integer> years(long school) {
        return NativeQuery.values(em, YEARS, school)
                .map(Number.class::cast)
                .map(Number::intValue)
                .toList();
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

    private List<Object[]> rows(String sql, long school, int year) {
        return NativeQuery.rows(em, sql, school, year).toList();
    }

    private static PeriodLine period(Object[] r) {
        return new PeriodLine(
                number(r[0]),
                (String) r[1],
                whole(r[2]),
                (String) r[3],
                whole(r[4]),
                whole(r[5]),
                day(r[6]),
                day(r[7]),
                (Boolean) r[8]);
    }
}

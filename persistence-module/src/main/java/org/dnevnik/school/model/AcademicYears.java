package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The calendars of a school's years. */
public class AcademicYears {

    private static final String OPEN = """
            INSERT INTO school.academic_year (school, year, starts, ends) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (school, year) DO UPDATE SET starts = excluded.starts, ends = excluded.ends""";

    private static final String PARTITIONS = "SELECT CAST(school.open_academic_year(CAST(?1 AS smallint)) AS text)";

    private static final String HOLD = "SELECT 1 FROM school.academic_year WHERE school = ?1 AND year = ?2 FOR UPDATE";

    // a closed period stays whatever the form says
    private static final String FORGET = """
            DELETE FROM school.reporting_period
            WHERE school = ?1 AND year = ?2 AND closed_at IS NULL AND NOT id = ANY(CAST(string_to_array(?3, ' ') AS bigint[]))""";

    // numbers of periods change places within one form: they stand aside until all are written
    private static final String ASIDE = """
            UPDATE school.reporting_period SET number = number + 1000
            WHERE school = ?1 AND year = ?2 AND closed_at IS NULL""";

    private static final String CHANGE = """
            UPDATE school.reporting_period SET kind = ?4, number = ?5, name = CAST(?6 AS varchar), parallel_from = ?7, parallel_to = ?8,
                starts = ?9, ends = ?10, version = version + 1
            WHERE school = ?1 AND year = ?2 AND id = ?3 AND closed_at IS NULL""";

    private static final String ADD = """
            INSERT INTO school.reporting_period (id, school, year, kind, number, name, parallel_from, parallel_to, starts, ends, version)
            VALUES (nextval('school.reporting_period_seq'), ?1, ?2, ?3, ?4, CAST(?5 AS varchar), ?6, ?7, ?8, ?9, 1)""";

    private static final String NO_HOLIDAYS = "DELETE FROM school.holiday WHERE school = ?1 AND year = ?2";

    private static final String ADD_HOLIDAY =
            "INSERT INTO school.holiday (school, year, starts, ends, name) VALUES (?1, ?2, ?3, ?4, ?5)";

    private static final String NO_DAYS = "DELETE FROM school.special_day WHERE school = ?1 AND year = ?2";

    private static final String ADD_DAY = """
            INSERT INTO school.special_day (school, year, date, kind, weekday, name)
            VALUES (?1, ?2, ?3, ?4, CAST(?5 AS smallint), ?6)""";

    private final EntityManager em;
    private final long school;
    private final int year;

    /** Of one school and year. */
    public AcademicYears(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /** Sets the first and the last day of the year, which is opened with it. */
    public void span(LocalDate starts, LocalDate ends) {
        NativeQuery.value(em, PARTITIONS, year);
        run(OPEN, starts, ends);
    }

    /** Two who write the same calendar follow each other. */
    public void hold() {
        NativeQuery.query(em, HOLD, school, year).getResultList();
    }

    /**
     * Open periods that are not among these go.
     *
     * @param kept ids with a blank between them
     */
    public void keepPeriods(String kept) {
        run(FORGET, kept);
        run(ASIDE);
    }

    /** @param id 0 for a new one */
    @SuppressWarnings("TooManyParameters")
    public void period(
            long id,
            String kind,
            int number,
            @Nullable String name,
            int from,
            int to,
            LocalDate starts,
            LocalDate ends) {
        if (id == 0) {
            run(ADD, kind, number, name, from, to, starts, ends);
        } else {
            run(CHANGE, id, kind, number, name, from, to, starts, ends);
        }
    }

    public void clearPauses() {
        run(NO_HOLIDAYS);
        run(NO_DAYS);
    }

    public void holiday(LocalDate starts, LocalDate ends, String name) {
        run(ADD_HOLIDAY, starts, ends, name);
    }

    public void day(LocalDate date, String kind, @Nullable Integer weekday, String name) {
        run(ADD_DAY, date, kind, weekday, name);
    }

    private void run(String sql, @Nullable Object... values) {
        var query = NativeQuery.query(em, sql, school, year);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 3, values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i]);
        }
        query.executeUpdate();
    }
}

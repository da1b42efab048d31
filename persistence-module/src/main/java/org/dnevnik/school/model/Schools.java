package org.dnevnik.school.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Schools, opened with the calendar of a year: quarters for grades 1 to 9, half-years for 10 and 11, holidays between them. */
public class Schools {

    private static final String HAS = "SELECT EXISTS (SELECT FROM school.school WHERE region = 1 AND short_name = ?1)";

    private static final String HAS_OTHER =
            "SELECT EXISTS (SELECT FROM school.school WHERE region = 1 AND short_name = ?1 AND id <> ?2)";

    private static final String OPEN = """
            INSERT INTO school.school (id, region, name, short_name, time_zone, version)
            SELECT nextval('school.school_seq'), r.id, ?1, ?2, r.time_zone, 1 FROM school.region r WHERE r.id = 1
            RETURNING id""";

    private static final String YEAR =
            "INSERT INTO school.academic_year (school, year, starts, ends) VALUES (?1, ?2, ?3, ?4)";

    private static final String PERIOD = """
            INSERT INTO school.reporting_period (id, school, year, kind, number, parallel_from, parallel_to, starts, ends, version)
            VALUES (nextval('school.reporting_period_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)""";

    private static final String HOLIDAY =
            "INSERT INTO school.holiday (school, year, starts, ends, name) VALUES (?1, ?2, ?3, ?4, ?5)";

    private final EntityManager em;

    public Schools(EntityManager em) {
        this.em = em;
    }

    private record Span(LocalDate starts, LocalDate ends, String name) {}

    /** Whether the region has a school of this short name. */
    public boolean has(String shortName) {
        return (Boolean) NativeQuery.value(em, HAS, shortName);
    }

    /** Whether another school than this has the short name. */
    public boolean hasOther(String shortName, long school) {
        return (Boolean) NativeQuery.value(em, HAS_OTHER, shortName, school);
    }

    /**
     * Opens a school of the region with the usual calendar of the academic year.
     *
     * @return its id
     */
    public long open(String name, String shortName, int year) {
        long school = number(NativeQuery.value(em, OPEN, name, shortName));
        List<Span> quarters = quarters(year);
        NativeQuery.write(
                em,
                YEAR,
                school,
                year,
                quarters.get(0).starts(),
                quarters.get(3).ends());
        for (int i = 0; i < 4; i++) {
            period(school, year, "QUARTER", i + 1, 1, 9, quarters.get(i));
        }
        for (int i = 0; i < 2; i++) {
            Span half = new Span(
                    quarters.get(2 * i).starts(), quarters.get(2 * i + 1).ends(), "");
            period(school, year, "HALF_YEAR", i + 1, 10, 11, half);
        }
        holidays(year).forEach(h -> NativeQuery.write(em, HOLIDAY, school, year, h.starts(), h.ends(), h.name()));
        return school;
    }

    private void period(long school, int year, String kind, int number, int from, int to, Span days) {
        NativeQuery.write(em, PERIOD, school, year, kind, number, from, to, days.starts(), days.ends());
    }

    private static List<Span> quarters(int year) {
        return List.of(
                new Span(LocalDate.of(year, 9, 1), LocalDate.of(year, 10, 25), ""),
                new Span(LocalDate.of(year, 11, 5), LocalDate.of(year, 12, 29), ""),
                new Span(LocalDate.of(year + 1, 1, 11), LocalDate.of(year + 1, 3, 21), ""),
                new Span(LocalDate.of(year + 1, 3, 30), LocalDate.of(year + 1, 5, 26), ""));
    }

    private static List<Span> holidays(int year) {
        return List.of(
                new Span(LocalDate.of(year, 10, 26), LocalDate.of(year, 11, 4), "Осенние каникулы"),
                new Span(LocalDate.of(year, 12, 30), LocalDate.of(year + 1, 1, 10), "Зимние каникулы"),
                new Span(LocalDate.of(year + 1, 2, 23), LocalDate.of(year + 1, 2, 23), "День защитника Отечества"),
                new Span(LocalDate.of(year + 1, 3, 8), LocalDate.of(year + 1, 3, 8), "Международный женский день"),
                new Span(LocalDate.of(year + 1, 3, 22), LocalDate.of(year + 1, 3, 29), "Весенние каникулы"),
                new Span(LocalDate.of(year + 1, 5, 1), LocalDate.of(year + 1, 5, 3), "Праздник Весны и Труда"),
                new Span(LocalDate.of(year + 1, 5, 9), LocalDate.of(year + 1, 5, 10), "День Победы"));
    }
}

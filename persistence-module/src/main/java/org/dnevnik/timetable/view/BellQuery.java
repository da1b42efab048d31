package org.dnevnik.timetable.view;

import jakarta.persistence.EntityManager;
import java.sql.Time;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the bells of a school. */
public class BellQuery {

    private static final String MAIN =
            "SELECT number, starts, ends FROM timetable.bell WHERE school = ?1 ORDER BY number";

    private static final String SETS = """
            SELECT s.id, s.name, s.weekdays, s.parallels, t.number, t.starts, t.ends
            FROM timetable.bell_set s LEFT JOIN timetable.bell_time t ON t.bell_set = s.id
            WHERE s.school = ?1 ORDER BY s.id, t.number""";

    private final EntityManager em;

    public BellQuery(EntityManager em) {
        this.em = em;
    }

    /** The main table first, be it empty or not. */
    public List<BellTable> tables(long school) {
        List<BellTable> tables = new ArrayList<>();
        tables.add(new BellTable(
                0, "", 0, 0, rows(MAIN, school).stream().map(r -> time(r, 0)).toList()));
        Map<Long, BellTable> others = new LinkedHashMap<>();
        for (Object[] r : rows(SETS, school)) {
            BellTable table = others.computeIfAbsent(
                    number(r[0]),
                    id -> new BellTable(id, (String) r[1], (int) number(r[2]), (int) number(r[3]), new ArrayList<>()));
            if (r[4] != null) {
                table.times().add(time(r, 4));
            }
        }
        tables.addAll(others.values());
        return tables;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long school) {
        return em.createNativeQuery(sql).setParameter(1, school).getResultList();
    }

    private static BellTime time(Object[] r, int at) {
        return new BellTime((int) number(r[at]), clock(r[at + 1]), clock(r[at + 2]));
    }

    private static LocalTime clock(Object column) {
        return column instanceof LocalTime time ? time : ((Time) column).toLocalTime();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

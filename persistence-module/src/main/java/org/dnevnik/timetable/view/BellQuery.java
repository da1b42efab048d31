package org.dnevnik.timetable.view;

import static java.util.Objects.requireNonNull;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.time;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

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
                0,
                "",
                0,
                0,
                NativeQuery.rows(em, MAIN, school).map(r -> bell(r, 0)).toList()));
        Map<Long, BellTable> others = new LinkedHashMap<>();
        for (Object[] r : NativeQuery.rows(em, SETS, school).toList()) {
            BellTable table = others.computeIfAbsent(
                    number(r[0]), id -> new BellTable(id, (String) r[1], whole(r[2]), whole(r[3]), new ArrayList<>()));
            if (r[4] != null) {
                table.times().add(bell(r, 4));
            }
        }
        tables.addAll(others.values());
        return tables;
    }

    private static BellTime bell(Object[] r, int at) {
        return new BellTime(whole(r[at]), requireNonNull(time(r[at + 1])), requireNonNull(time(r[at + 2])));
    }
}

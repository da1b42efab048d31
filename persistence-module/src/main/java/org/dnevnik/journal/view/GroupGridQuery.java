package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.view.GridRow.Stay;
import org.jspecify.annotations.Nullable;

/** Reads the grid with two statements, whatever the size of the class: columns with their cells, and pupils. */
public class GroupGridQuery {

    // A column's cells travel in one string: five hundred rows of six values cost more than everything else on the
    // page.
    // The year is named for every partitioned table, so that the planner opens one partition of each.
    private static final String COLUMNS = """
            SELECT l.id, l.date, l.number, l.topic, w.id, t.name, t.abbr, w.title, t.weight,
                   (SELECT string_agg(m.person || ' ' || m.version || ' ' || coalesce(m.grade, 0) || ' ' || coalesce(m.value, ''), ';')
                    FROM journal.mark AS m WHERE m.year = ?1 AND m.work = w.id),
                   (SELECT string_agg(a.person || ' ' || a.version || ' ' || a.status, ';')
                    FROM journal.lesson_log_entry AS a WHERE a.year = ?1 AND a.lesson = l.id)
            FROM timetable.lesson AS l
            LEFT JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?1
            LEFT JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND l.date BETWEEN ?4 AND ?5
            ORDER BY l.date, l.number, l.id, w.position""";

    private static final String PUPILS = """
            SELECT e.person, p.surname || ' ' || p.given_name, e.starts, e.ends
            FROM school.enrolment AS e
            JOIN people.person AS p ON p.id = e.person
            WHERE e.edu_group = ?1 AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?2)
            ORDER BY p.name_key, p.id, e.starts""";

    private final EntityManager em;

    public GroupGridQuery(EntityManager em) {
        this.em = em;
    }

    /** @param last no lessons after this day */
    public GroupGrid of(GridHead head, GridPeriod period, LocalDate today, LocalDate last, boolean editable) {
        List<GridColumn> columns = columns(head, period.starts(), last);
        return new GroupGrid(head, period, today, editable, columns, rows(head, period, columns));
    }

    @SuppressWarnings("unchecked")
    private List<GridColumn> columns(GridHead head, LocalDate first, LocalDate last) {
        List<Object[]> read = em.createNativeQuery(COLUMNS)
                .setParameter(1, head.year())
                .setParameter(2, head.group())
                .setParameter(3, head.subject())
                .setParameter(4, Date.valueOf(first))
                .setParameter(5, Date.valueOf(last))
                .getResultList();
        List<GridColumn> columns = new ArrayList<>(read.size());
        int position = 0;
        long before = -1;
        for (Object[] r : read) {
            long lesson = ((Number) r[0]).longValue();
            position = lesson == before ? position + 1 : 1;
            before = lesson;
            columns.add(column(lesson, position, r));
        }
        return columns;
    }

    private static GridColumn column(long lesson, int position, Object[] r) {
        Map<Long, GridCell> cells = new HashMap<>(64);
        addAttendance(cells, position == 1 ? (String) r[10] : null);
        addMarks(cells, (String) r[9]);
        return new GridColumn(
                lesson,
                ((Date) r[1]).toLocalDate(),
                ((Number) r[2]).intValue(),
                (String) r[3],
                position,
                r[4] == null ? null : ((Number) r[4]).longValue(),
                (String) r[5],
                (String) r[6],
                (String) r[7],
                r[8] == null ? BigDecimal.ONE : (BigDecimal) r[8],
                cells);
    }

    private static void addAttendance(Map<Long, GridCell> cells, @Nullable String read) {
        StringTokenizer entries = new StringTokenizer(read == null ? "" : read, ";");
        while (entries.hasMoreTokens()) {
            StringTokenizer entry = new StringTokenizer(entries.nextToken(), " ");
            Long pupil = Long.valueOf(entry.nextToken());
            int version = Integer.parseInt(entry.nextToken());
            cells.put(pupil, new GridCell(null, null, 0, Attendance.valueOf(entry.nextToken()), version));
        }
    }

    private static void addMarks(Map<Long, GridCell> cells, @Nullable String read) {
        StringTokenizer entries = new StringTokenizer(read == null ? "" : read, ";");
        while (entries.hasMoreTokens()) {
            StringTokenizer entry = new StringTokenizer(entries.nextToken(), " ");
            Long pupil = Long.valueOf(entry.nextToken());
            int version = Integer.parseInt(entry.nextToken());
            int grade = Integer.parseInt(entry.nextToken());
            String value = entry.hasMoreTokens() ? entry.nextToken() : null;
            GridCell said = cells.get(pupil);
            cells.put(
                    pupil,
                    new GridCell(
                            value,
                            grade == 0 ? null : (Integer) grade,
                            version,
                            said == null ? Attendance.ATTEND : said.attendance(),
                            said == null ? 0 : said.logVersion()));
        }
    }

    @SuppressWarnings("unchecked")
    private List<GridRow> rows(GridHead head, GridPeriod period, List<GridColumn> columns) {
        List<Object[]> read = em.createNativeQuery(PUPILS)
                .setParameter(1, head.group())
                .setParameter(2, Date.valueOf(period.starts()))
                .setParameter(3, Date.valueOf(period.ends()))
                .getResultList();
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, List<Stay>> stays = new HashMap<>();
        for (Object[] r : read) {
            long person = ((Number) r[0]).longValue();
            names.put(person, (String) r[1]);
            stays.computeIfAbsent(person, p -> new ArrayList<>(1))
                    .add(new Stay(((Date) r[2]).toLocalDate(), r[3] == null ? null : ((Date) r[3]).toLocalDate()));
        }
        List<GridRow> rows = new ArrayList<>(names.size());
        names.forEach((person, name) -> rows.add(row(person, name, stays.getOrDefault(person, List.of()), columns)));
        return rows;
    }

    private static GridRow row(long person, String name, List<Stay> stays, List<GridColumn> columns) {
        Averages averages = new Averages();
        for (GridColumn column : columns) {
            GridCell cell = column.cells().get(person);
            if (cell != null) {
                averages.add(cell.grade(), column.weight());
            }
        }
        return new GridRow(person, name, stays, averages.plain(), averages.weighted());
    }
}

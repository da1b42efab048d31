package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.view.GridRow.Stay;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the grid with two statements, whatever the size of the class: columns with their cells, and pupils. */
public class GroupGridQuery {

    // A column's cells travel in one string: five hundred rows of six values cost more than everything else on
    // the page. The year is named for every partitioned table, so that the planner opens one partition of each.
    private static final String COLUMNS = """
            SELECT l.id, l.date, l.number, l.topic, w.id, t.name, t.abbr, w.title,
                   CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END, w.important,
                   (SELECT string_agg(m.person || ' ' || m.version || ' ' || coalesce(CAST(m.grade AS text), '-') || ' ' || coalesce(m.level, CAST(m.grade AS smallint), 0)
                                      || ' ' || coalesce(m.value, '-') || CASE WHEN coalesce(m.comment, m.staff_comment) IS NULL THEN ' 0' ELSE ' 1' END
                                      || coalesce(' ' || m.old_value, ''), ';')
                    FROM journal.mark AS m WHERE m.year = ?1 AND m.work = w.id),
                   (SELECT string_agg(a.person || ' ' || a.version || ' ' || a.status || coalesce('/' || a.minutes, ''), ';')
                    FROM journal.lesson_log_entry AS a WHERE a.year = ?1 AND a.lesson = l.id)
            FROM timetable.lesson AS l
            LEFT JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?1
            LEFT JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND l.date BETWEEN ?4 AND ?5
            ORDER BY l.date, l.number, l.id, w.position""";

    /** No value is written like this. */
    private static final String NOTHING = "-";

    private static final String PUPILS = """
            SELECT e.person, p.surname || ' ' || p.given_name, e.starts, e.ends,
                   (SELECT string_agg(n.starts || ' ' || n.ends || coalesce(' ' || n.first_lesson || ' ' || n.last_lesson, ''), ';')
                    FROM journal.absence_notice AS n
                    WHERE n.pupil = e.person AND n.school = ?4 AND n.state IN ('SENT', 'ACCEPTED') AND n.starts <= ?6 AND n.ends >= ?5),
                   CASE WHEN e.starts > ?2 THEN (
                       SELECT string_agg(b.date || ' ' || b.grade || ' ' || b.weight, ';')
                       FROM journal.brought_marks(?7, ?1, ?8, e.person) AS b
                       WHERE b.grade IS NOT NULL AND b.weight IS NOT NULL AND b.date BETWEEN ?2 AND ?3) END
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
        List<Object[]> read = columns(head, period.starts(), last);
        Map<Long, Pupil> pupils = pupils(head, period, today, last, read.size());
        List<GridColumn> columns = new ArrayList<>(read.size());
        int position = 0;
        for (Object[] r : read) {
            long lesson = number(r[0]);
            position = !columns.isEmpty() && columns.get(columns.size() - 1).lesson() == lesson ? position + 1 : 1;
            addAttendance(pupils, columns.size(), position == 1 ? (String) r[11] : null);
            addMarks(pupils, columns.size(), (String) r[10]);
            columns.add(column(lesson, position, r));
        }
        List<GridRow> rows = pupils.values().stream().map(p -> p.row(columns)).toList();
        return new GroupGrid(head, period, today, editable, columns, rows);
    }

    /** A line while its cells are put together. */
    private static final class Pupil {

        final long person;
        final String name;
        final List<Stay> stays = new ArrayList<>(1);
        final List<AbsentSpan> told;
        List<MarkFact> brought = List.of();
        final GridCell[] cells;

        Pupil(long person, String name, List<AbsentSpan> told, int columns) {
            this.person = person;
            this.name = name;
            this.told = told;
            this.cells = new GridCell[columns];
            Arrays.fill(cells, GridCell.UNTOUCHED);
        }

        GridRow row(List<GridColumn> columns) {
            Averages averages = calculated(columns).averages();
            return new GridRow(person, name, stays, told, List.of(cells), averages.plain(), averages.weighted());
        }

        /** By the same code that explains the average. */
        private Calculation calculated(List<GridColumn> columns) {
            List<MarkFact> marks = new ArrayList<>(brought);
            for (int i = 0; i < cells.length; i++) {
                GridColumn column = columns.get(i);
                if (cells[i].grade() != null) {
                    marks.add(new MarkFact(column.date(), cells[i].value(), cells[i].grade(), column.weight()));
                }
            }
            return Calculation.of(marks, day -> true, this::belongs);
        }

        private boolean belongs(LocalDate day) {
            for (Stay stay : stays) {
                if (stay.holds(day)) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<Object[]> columns(GridHead head, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, COLUMNS, head.year(), head.group(), head.subject(), first, last)
                .toList();
    }

    private static GridColumn column(long lesson, int position, Object[] r) {
        return new GridColumn(
                lesson,
                day(r[1]),
                whole(r[2]),
                (String) r[3],
                position,
                id(r[4]),
                (String) r[5],
                (String) r[6],
                (String) r[7],
                (BigDecimal) r[8],
                Boolean.TRUE.equals(r[9]));
    }

    // whoever has a mark here but left before the period has no line
    private static void addAttendance(Map<Long, Pupil> pupils, int column, @Nullable String read) {
        StringTokenizer entries = new StringTokenizer(read == null ? "" : read, " ;");
        while (entries.hasMoreTokens()) {
            Pupil pupil = pupils.get(Long.valueOf(entries.nextToken()));
            int version = Integer.parseInt(entries.nextToken());
            String said = entries.nextToken();
            if (pupil != null) {
                pupil.cells[column] = attending(said, version);
            }
        }
    }

    private static GridCell attending(String said, int version) {
        int slash = said.indexOf('/');
        return slash < 0
                ? GridCell.UNTOUCHED.attending(Attendance.valueOf(said), null, version)
                : GridCell.UNTOUCHED.attending(
                        Attendance.valueOf(said.substring(0, slash)),
                        Integer.valueOf(said.substring(slash + 1)),
                        version);
    }

    private static void addMarks(Map<Long, Pupil> pupils, int column, @Nullable String read) {
        StringTokenizer entries = new StringTokenizer(read == null ? "" : read, ";");
        while (entries.hasMoreTokens()) {
            StringTokenizer entry = new StringTokenizer(entries.nextToken(), " ");
            Pupil pupil = pupils.get(Long.valueOf(entry.nextToken()));
            if (pupil != null) {
                pupil.cells[column] = marked(pupil.cells[column], entry);
            }
        }
    }

    private static GridCell marked(GridCell said, StringTokenizer entry) {
        int version = Integer.parseInt(entry.nextToken());
        String grade = entry.nextToken();
        Level level = Level.of(Integer.parseInt(entry.nextToken()));
        String value = entry.nextToken();
        boolean noted = entry.nextToken().equals("1");
        return new GridCell(
                value.equals(NOTHING) ? null : value,
                grade.equals(NOTHING) ? null : new BigDecimal(grade),
                level,
                entry.hasMoreTokens() ? entry.nextToken() : null,
                noted,
                version,
                said.attendance(),
                said.logVersion(),
                said.minutes());
    }

    private Map<Long, Pupil> pupils(GridHead head, GridPeriod period, LocalDate today, LocalDate last, int columns) {
        List<Object[]> read = NativeQuery.rows(
                        em,
                        PUPILS,
                        head.group(),
                        period.starts(),
                        period.ends(),
                        head.standing().school(),
                        today,
                        last,
                        head.year(),
                        head.subject())
                .toList();
        Map<Long, Pupil> pupils = new LinkedHashMap<>();
        for (Object[] r : read) {
            long person = number(r[0]);
            LocalDate ends = dayOrNone(r[3]);
            Pupil pupil =
                    pupils.computeIfAbsent(person, p -> new Pupil(p, (String) r[1], spans((String) r[4]), columns));
            pupil.stays.add(new Stay(day(r[2]), ends));
            if (r[5] != null) {
                pupil.brought = brought((String) r[5]);
            }
        }
        return pupils;
    }

    private static List<MarkFact> brought(String read) {
        return Arrays.stream(read.split(";", -1))
                .map(one -> one.split(" ", -1))
                .map(m -> new MarkFact(
                        LocalDate.parse(m[0]), m[1], new BigDecimal(m[1]), new BigDecimal(m[2]), false, ""))
                .toList();
    }

    /** @param read {@code from to} of whole days, {@code from to first last} of some lessons; null: none */
    private static List<AbsentSpan> spans(@Nullable String read) {
        if (read == null) {
            return List.of();
        }
        return Arrays.stream(read.split(";", -1))
                .map(one -> one.split(" ", -1))
                .map(s -> new AbsentSpan(
                        LocalDate.parse(s[0]),
                        LocalDate.parse(s[1]),
                        s.length > 2 ? Integer.valueOf(s[2]) : null,
                        s.length > 2 ? Integer.valueOf(s[3]) : null))
                .toList();
    }
}

package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The cells of one client's class in the measured period that hold a mark and no absence, with the version each is known to have. */
final class Cells {

    private static final String VERSIONS =
            "SELECT work, person, version FROM journal.mark WHERE year = ? AND work = ANY (?)";

    private final Region region;
    private final List<Cell> cells = new ArrayList<>();
    private int next;

    /** One cell; the version grows with each change. */
    static final class Cell {
        final long lesson;
        final long pupil;
        int version = 1;

        Cell(long lesson, long pupil) {
            this.lesson = lesson;
            this.pupil = pupil;
        }
    }

    /** @param owner knows what an earlier benchmark over the same data has changed */
    Cells(Region region, int school, int group, DataSource owner) {
        this(region, school, group);
        Map<String, Integer> versions = versions(owner);
        cells.forEach(c -> c.version = versions.getOrDefault(c.lesson + " " + c.pupil, c.version));
    }

    private Cells(Region region, int school, int group) {
        this.region = region;
        List<LocalDate> days = region.schoolDays();
        int works = 0;
        for (int d = 0; d < days.size() && works < Region.WORKS_IN_DENSE_PERIOD; d++) {
            for (int n = 1; n <= Region.LESSONS_A_DAY; n++) {
                LocalDate day = days.get(d);
                if (region.measured().has(day)
                        && region.subjectAt(group, day.getDayOfWeek(), n) == Region.DENSE_SUBJECT) {
                    addAll(school, group, d, region.lesson(d, school, group, n));
                    works++;
                }
            }
        }
    }

    private Map<String, Integer> versions(DataSource owner) {
        Map<String, Integer> versions = new HashMap<>();
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setInt(1, region.year());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            cells.stream().map(c -> c.lesson).distinct().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getLong(1) + " " + rows.getLong(2), rows.getInt(3));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("the cells cannot be read", e);
        }
    }

    private void addAll(int school, int group, int day, long lesson) {
        for (int p = 0; p < Region.PUPILS_IN_CLASS; p++) {
            long pupil = region.pupil(school, group, p);
            if (!LessonRows.isAbsent(region, day, pupil)) {
                cells.add(new Cell(lesson, pupil));
            }
        }
    }

    /** Every {@code step}-th cell: those who share a class do not meet. */
    List<Cell> every(int step, int first) {
        return IntStream.iterate(first, i -> i < cells.size(), i -> i + step)
                .mapToObj(cells::get)
                .toList();
    }

    Cell next() {
        return cells.get(next++ % cells.size());
    }

    /** An order of this teacher that changes the cell, whatever stands in it. */
    String order(Cell cell, long teacher, long period) {
        String grade = cell.version % 2 == 0 ? "4-" : "4+"; // never what stands there
        return ("{\"as\":%d,\"lesson\":%d,\"year\":%d,\"work\":%d,\"pupil\":%d,\"text\":\"%s\",\"whole\":false,"
                        + "\"seenMark\":%d,\"seenEntry\":0,\"period\":%d}")
                .formatted(teacher, cell.lesson, region.year(), cell.lesson, cell.pupil, grade, cell.version, period);
    }
}

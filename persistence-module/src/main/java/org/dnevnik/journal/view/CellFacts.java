package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides on one cell, and what stands in it.
 *
 * @param number   of the lesson in the day
 * @param parallel grade number; the first grade has no marks
 * @param enrolled whether the pupil belonged to the lesson's group on its day
 * @param closed   whether a reporting period that holds the lesson is closed
 * @param work     the asked one, or the lesson's first; null: the lesson has none
 * @param mark     null: none was ever set for the work
 * @param entry    null: nothing was ever said of the pupil at this lesson
 * @param grades   of the pupil in the shown period, this work's among them
 * @param marking  what the school decides of all marks
 * @param rule     by which marks are given here
 * @param window   until when the lesson may be written
 */
public record CellFacts(
        long lesson,
        int year,
        long pupil,
        Standing standing,
        ZoneId zone,
        LocalDate date,
        int number,
        String subject,
        int parallel,
        boolean enrolled,
        boolean closed,
        @Nullable FoundWork work,
        @Nullable FoundMark mark,
        @Nullable FoundEntry entry,
        List<Grade> grades,
        Marking marking,
        GradingRule rule,
        EditWindow window) {

    /**
     * A work with what its type says.
     *
     * @param weight its own or its type's; null: it counts in no average
     */
    public record FoundWork(
            long id, String type, String abbr, @Nullable BigDecimal weight) {}

    /**
     * The mark's row.
     *
     * @param value    null when it was taken back
     * @param old      what stood here before a retake; null: there was none
     * @param oldGrade what counted before the retake
     */
    public record FoundMark(
            long id,
            @Nullable String value,
            int version,
            long by,
            Instant at,
            Level level,
            @Nullable String old,
            @Nullable BigDecimal oldGrade) {}

    /** The row of attendance. */
    public record FoundEntry(
            long id, Attendance status, @Nullable Integer minutes, int version, long by, Instant at) {}

    /** A grade that enters averages, with the weight of its work. */
    public record Grade(long work, BigDecimal grade, BigDecimal weight) {}

    /** Who changed something, and when. */
    public record Touch(long by, Instant at) {}

    public CellFacts {
        grades = List.copyOf(grades);
    }

    /** As written; null: none. */
    public @Nullable String markValue() {
        return mark == null ? null : mark.value();
    }

    /** What stood in the cell before a retake; null: there was none. */
    public @Nullable String oldMark() {
        return mark == null ? null : mark.old();
    }

    /** What counted before a retake; null: nothing, or there was none. */
    public @Nullable BigDecimal oldGrade() {
        return mark == null ? null : mark.oldGrade();
    }

    public Level level() {
        return mark == null ? Level.NONE : mark.level();
    }

    /** 0: none was ever set. */
    public int markVersion() {
        return mark == null ? 0 : mark.version();
    }

    public Attendance attendance() {
        return entry == null ? Attendance.ATTEND : entry.status();
    }

    /** How late the pupil came; null: not told, or not late. */
    public @Nullable Integer minutes() {
        return entry == null ? null : entry.minutes();
    }

    /** 0: nothing was ever said. */
    public int entryVersion() {
        return entry == null ? 0 : entry.version();
    }

    /** The last change of the mark or the attendance; null: nothing was ever said. */
    public @Nullable Touch last() {
        Touch marked = mark == null ? null : new Touch(mark.by(), mark.at());
        Touch noted = entry == null ? null : new Touch(entry.by(), entry.at());
        if (marked == null || noted == null) {
            return marked == null ? noted : marked;
        }
        return marked.at().isAfter(noted.at()) ? marked : noted;
    }

    /** The averages once this cell's work has the grade; null: a mark that enters none, or no mark. */
    public Averages averagesWith(@Nullable BigDecimal grade) {
        Averages averages = new Averages();
        grades.stream()
                .filter(g -> work == null || g.work() != work.id())
                .forEach(g -> averages.add(g.grade(), g.weight()));
        if (work != null) {
            averages.add(grade, work.weight());
        }
        return averages;
    }

    /** The averages as they are. */
    public Averages averages() {
        Averages averages = new Averages();
        grades.forEach(g -> averages.add(g.grade(), g.weight()));
        return averages;
    }
}

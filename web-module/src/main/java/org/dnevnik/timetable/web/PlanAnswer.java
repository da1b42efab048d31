package org.dnevnik.timetable.web;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.PlanBoard;
import org.dnevnik.timetable.PlanCell;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/**
 * A plan for the editor's script.
 *
 * @param whole whether the lessons are all of them; else those that a step concerned
 */
public record PlanAnswer(
        long plan,
        int version,
        boolean draft,
        int cycle,
        boolean whole,
        List<Lesson> lessons,
        List<Long> removed,
        List<Trouble> clashes,
        List<Excess> breaches,
        int undo,
        int redo) {

    /** Short names, for there are two thousand: group, subject, teachers, place, day, number, cycle, weeks, first and last day. */
    public record Lesson(
            long id,
            long g,
            long s,
            @Nullable Long t,
            @Nullable Long t2,
            @Nullable Long p,
            int d,
            int n,
            int c,
            int w,
            @Nullable String from,
            @Nullable String to) {

        static Lesson of(PlanPiece piece) {
            return new Lesson(
                    piece.id(),
                    piece.group(),
                    piece.subject(),
                    piece.teacher(),
                    piece.coTeacher(),
                    piece.place(),
                    piece.weekday(),
                    piece.number(),
                    piece.cycle(),
                    piece.weeks(),
                    text(piece.starts()),
                    text(piece.ends()));
        }

        private static @Nullable String text(@Nullable LocalDate date) {
            return date == null ? null : date.toString();
        }
    }

    /** Two lessons that conflict, and why from each one's side. */
    public record Trouble(long a, long b, String why, String back) {}

    /** A norm that is left. */
    public record Excess(long group, int day, String text) {}

    /** A time that would do harm. */
    public record Cell(int d, int n, boolean clash, List<String> why) {

        static Cell of(PlanCell cell, PlanTexts texts) {
            return new Cell(
                    cell.weekday(),
                    cell.number(),
                    !cell.clashes().isEmpty(),
                    java.util.stream.Stream.concat(
                                    cell.clashes().stream().map(texts::why),
                                    cell.breaches().stream().map(texts::of))
                            .toList());
        }
    }

    static PlanAnswer of(PlanBoard board, PlanTexts texts, boolean whole) {
        return new PlanAnswer(
                board.head().id(),
                board.head().version(),
                board.head().isDraft(),
                board.head().cycle(),
                whole,
                board.lessons().stream().map(Lesson::of).toList(),
                board.removed(),
                board.clashes().stream()
                        .map(c -> new Trouble(c.lesson().id(), c.with().id(), texts.why(c), texts.back(c)))
                        .toList(),
                board.breaches().stream()
                        .map(b -> new Excess(b.group(), b.weekday(), texts.of(b)))
                        .toList(),
                board.undo(),
                board.redo());
    }
}

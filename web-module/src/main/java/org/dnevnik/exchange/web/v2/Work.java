package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedFinal;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedWork;

/**
 * A work of the journal, a homework, or a column of period marks.
 *
 * @param files numbers of what is attached to a homework, as {@link Homeworks.File} tells them
 */
public record Work(
        Id id,
        String type,
        long workType,
        String markType,
        int markCount,
        Id lesson,
        boolean displayInJournal,
        String status,
        Id eduGroup,
        List<Task> tasks,
        String text,
        int periodNumber,
        String periodType,
        long subjectId,
        boolean isImportant,
        String targetDate,
        String sentDate,
        long createdBy,
        List<Long> files,
        List<Long> oneDriveLinks) {

    static final String HOMEWORK = "Homework";

    private static final String RESULT = "PeriodMark";
    private static final String FINAL_RESULT = "PeriodFinalMark";

    /** @param tasks of all works */
    static Work of(SharedWork work, List<SharedTask> tasks) {
        boolean homework = work.homework();
        return new Work(
                Id.of(homework ? Numbers.homework(work.id()) : work.id()),
                homework ? HOMEWORK : WorkType.PLAIN,
                work.type(),
                Words.scale(work.scale()),
                1,
                Id.of(work.lesson()),
                !homework,
                homework ? "Sent" : "New",
                Id.of(work.group()),
                homework
                        ? tasks.stream()
                                .filter(t -> t.homework() == work.id())
                                .map(Task::of)
                                .toList()
                        : List.of(),
                work.text(),
                0,
                "",
                work.subject(),
                work.important(),
                Times.day(work.date()),
                work.given() == null ? Times.day(work.date()) : Times.moment(work.given()),
                work.by(),
                work.files(),
                List.of());
    }

    static List<Work> of(List<SharedWork> works, List<SharedTask> tasks) {
        return works.stream().map(w -> of(w, tasks)).toList();
    }

    /** The column in which a period mark stands. */
    static Work of(SharedFinal mark) {
        String day = Times.day(mark.at().toLocalDate());
        return new Work(
                Id.of(Numbers.result(mark.column())),
                mark.kind().equals("PERIOD") ? RESULT : FINAL_RESULT,
                WorkType.HOMEWORK,
                Words.scale(mark.scale()),
                1,
                Id.of(null),
                true,
                "New",
                Id.of(mark.group()),
                List.of(),
                "",
                mark.number(),
                mark.periodKind() == null ? Words.period("YEAR") : Words.period(mark.periodKind()),
                mark.subject(),
                false,
                day,
                day,
                0,
                List.of(),
                List.of());
    }
}

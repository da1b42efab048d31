package org.dnevnik.journal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.AssessmentSchedule;
import org.dnevnik.journal.view.SchedulePeriod;
import org.dnevnik.journal.view.ScheduledAssessment;
import org.dnevnik.journal.web.AssessmentsPage.Line;
import org.dnevnik.journal.web.AssessmentsPage.Week;
import org.dnevnik.school.TextBook;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;

/** The schedule of assessment procedures as a workbook: weeks by classes, as on the page. */
final class ScheduleBook {

    private final Texts texts;
    private final DayTexts days;
    private final AssessmentSchedule schedule;

    ScheduleBook(Texts texts, DayTexts days, AssessmentSchedule schedule) {
        this.texts = texts;
        this.days = days;
        this.schedule = schedule;
    }

    byte[] bytes() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(texts.get("journal.schedule.week")), schedule.classes().stream())
                .toList());
        SchedulePeriod period = schedule.period();
        if (period != null && !schedule.hidden()) {
            AssessmentsPage.weeks(schedule, period, days).forEach(w -> rows.add(row(w)));
        }
        return TextBook.of(List.of(new TextBook.Table(texts.get("journal.schedule.title"), rows)));
    }

    private static List<String> row(Week week) {
        return Stream.concat(
                        Stream.of(week.name()),
                        week.cells().stream()
                                .map(c -> c.lines().stream()
                                        .map(ScheduleBook::line)
                                        .collect(Collectors.joining("\n"))))
                .toList();
    }

    private static String line(Line line) {
        ScheduledAssessment what = line.what();
        String group = what.group() == null ? "" : " (" + what.group() + ")";
        String title = what.title() == null ? "" : ": " + what.title();
        return line.day() + " " + what.subject() + group + " – " + what.type() + title;
    }
}

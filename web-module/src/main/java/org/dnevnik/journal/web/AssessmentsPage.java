package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AssessmentSchedule;
import org.dnevnik.journal.AssessmentService;
import org.dnevnik.journal.view.SchedulePeriod;
import org.dnevnik.journal.view.ScheduledAssessment;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** The schedule of assessment procedures: {@code /journal/assessments?parallel=…&period=…}. */
@Named
@RequestScoped
public class AssessmentsPage {

    @Inject
    private AssessmentService assessments;

    @Inject
    private CurrentCaller caller;

    private @Nullable AssessmentSchedule schedule;
    private List<Week> weeks = List.of();

    /**
     * A row of the table.
     *
     * @param now whether it is the running week
     */
    public record Week(String name, boolean now, List<Cell> cells) {}

    /** What a class has in a week. */
    public record Cell(String klass, List<Line> lines) {}

    /**
     * One procedure.
     *
     * @param past it lies behind
     */
    public record Line(String day, ScheduledAssessment what, boolean past) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        AssessmentSchedule read = assessments.schedule(caller.get(), asked.id("parallel"), asked.id("period"));
        schedule = read;
        SchedulePeriod period = read.period();
        if (period != null && !read.hidden()) {
            weeks = weeks(
                    read,
                    period,
                    new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
        }
    }

    static List<Week> weeks(AssessmentSchedule read, SchedulePeriod period, DayTexts texts) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = period.starts().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(period.ends()); week = week.plusWeeks(1)) {
            LocalDate from = week;
            LocalDate to = week.plusDays(6);
            List<Cell> cells = read.classes().stream()
                    .map(c -> new Cell(c, lines(read, c, from, to, texts)))
                    .toList();
            boolean now = !read.today().isBefore(from) && !read.today().isAfter(to);
            weeks.add(new Week(texts.span(week), now, cells));
        }
        return weeks;
    }

    private static List<Line> lines(
            AssessmentSchedule read, String klass, LocalDate from, LocalDate to, DayTexts texts) {
        return read.assessments().stream()
                .filter(a -> a.klass().equals(klass))
                .filter(a -> !a.date().isBefore(from) && !a.date().isAfter(to))
                .map(a -> new Line(
                        texts.shortWeekday(a.date()) + " " + a.date().getDayOfMonth(),
                        a,
                        a.date().isBefore(read.today())))
                .toList();
    }

    public AssessmentSchedule getSchedule() {
        return Objects.requireNonNull(schedule, "read before rendering");
    }

    /** The weeks of the period that are told; none of one that is not published. */
    public List<Week> getWeeks() {
        return weeks;
    }
}

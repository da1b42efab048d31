package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummary.Pupil;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.view.MeanParts;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What a pupil's average in «Сводная ведомость» is made of: {@code /reports/average?class=…&pupil=…&time=…}. */
@Named
@RequestScoped
public class AverageWhyPage {

    @Inject
    private ClassReportService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable ClassSummary told;
    private @Nullable Pupil pupil;

    /**
     * A mark.
     *
     * @param address of what it came from
     * @param out whether it does not enter the average
     */
    public record Line(String subject, String mark, String address, boolean out) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        told = service.summary(caller.get(), asked.required("class"), MarkTime.of(asked.text("time")));
        long whose = asked.required("pupil");
        pupil = told().pupils().stream()
                .filter(p -> p.person() == whose)
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil " + whose));
    }

    private ClassSummary told() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    public Pupil getPupil() {
        return Objects.requireNonNull(pupil, "read before rendering");
    }

    public String getClassName() {
        return told().head().name();
    }

    /** «2 четверть». */
    public String getPeriod() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return new PeriodWords(texts).of(told().kind(), told().period());
    }

    public MeanParts getMean() {
        return MeanParts.of(getPupil());
    }

    /** In the order of subjects; those that the pupil does not learn are left out. */
    public List<Line> getLines() {
        return IntStream.range(0, told().subjects().size())
                .filter(i -> getPupil().cells().get(i).group() != 0)
                .mapToObj(this::line)
                .toList();
    }

    private Line line(int subject) {
        ClassSummary.Cell cell = getPupil().cells().get(subject);
        return new Line(
                told().subjects().get(subject).name(),
                Objects.toString(cell.value(), ""),
                SummaryReport.why(told(), getPupil(), subject),
                cell.grade() == null);
    }
}

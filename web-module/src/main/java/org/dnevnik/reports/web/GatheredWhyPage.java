package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.ClassGathered;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.view.GatheredLine;
import org.dnevnik.reports.view.GatheredTotal;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What stands below a subject of «Накопляемость отметок»: {@code /reports/gathered?class=…&subject=…&time=…}. */
@Named
@RequestScoped
public class GatheredWhyPage {

    @Inject
    private ClassReportService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable ClassGathered told;
    private List<GatheredLine> lines = List.of();

    /**
     * A pupil's part.
     *
     * @param address of the marks themselves
     */
    public record Line(String name, String address, int lessons, int marks) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        ClassGathered gathered =
                service.gathered(caller.get(), asked.required("class"), MarkTime.of(asked.text("time")));
        long subject = asked.required("subject");
        lines = gathered.lines().stream().filter(l -> l.subject() == subject).toList();
        if (lines.isEmpty()) {
            throw new NotFound(
                    "subject " + subject + " of class " + gathered.head().group());
        }
        told = gathered;
    }

    private ClassGathered told() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    /** «5А, Математика». */
    public String getName() {
        return told().head().name() + ", " + lines.get(0).subjectName();
    }

    /** «2 четверть». */
    public String getPeriod() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return new PeriodWords(texts).of("YEAR", told().period());
    }

    public GatheredTotal getTotal() {
        return GatheredTotal.of(lines);
    }

    /** In the order of the report. */
    public List<Line> getLines() {
        return told().pupils().stream().flatMap(this::of).toList();
    }

    private Stream<Line> of(ClassPupil pupil) {
        return lines.stream()
                .filter(l -> l.person() == pupil.person())
                .map(l -> new Line(pupil.name(), GatheredReport.why(l, told().period()), l.lessons(), l.marks()));
    }
}

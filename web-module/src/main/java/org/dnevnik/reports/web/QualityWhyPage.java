package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.ExpectedMark;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.reports.SchoolMarks;
import org.dnevnik.reports.SchoolReportService;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.view.QualityLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** How a figure of success, quality or СОУ came about: {@code /reports/why?school=…&time=…&class=…&subject=…}. */
@Named
@RequestScoped
public class QualityWhyPage {

    @Inject
    private SchoolReportService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable SchoolMarks told;
    private PartFilter filter = PartFilter.ALL;
    private List<ExpectedMark> people = List.of();

    /**
     * A part of the figure.
     *
     * @param name of a class, subject …
     * @param address where it is explained in its turn
     */
    public record Part(String name, String address, QualityLine line) {}

    /**
     * Whoever has one mark.
     *
     * @param mark empty: none
     */
    public record Holders(String mark, int count, String names) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        filter = AskedPart.of(asked);
        MarkTime time = MarkTime.of(asked.text("time"));
        long school = asked.required("school");
        told = service.marks(caller.get(), school, time);
        if (getTold().table().of(filter).isEmpty()) {
            throw new NotFound("marks of " + filter);
        }
        people = filter.isOfJournal() ? service.people(caller.get(), school, time, filter) : List.of();
    }

    private SchoolMarks getTold() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    public QualityLine getLine() {
        return getTold().table().line(filter, "");
    }

    /** «5А, Математика». */
    public String getName() {
        ExpectedMark any = getTold().table().of(filter).get(0);
        return AskedPart.name(
                filter,
                new AskedPart.Names(any.parallel(), any.className(), any.subjectName(), any.teacherName()),
                getTold().school().name(),
                texts());
    }

    public String getPeriod() {
        return new PeriodWords(texts()).of(getTold().school(), getTold().time());
    }

    public List<Part> getParts() {
        if (filter.isOfJournal()) {
            return List.of();
        }
        QualityCells cells =
                new QualityCells(texts(), getTold().school().id(), getTold().time());
        return getTold().table().parts(filter).stream()
                .map(l -> new Part(name(l), cells.address(l.filter()), l))
                .toList();
    }

    private String name(QualityLine line) {
        return line.filter().parallel() != null && line.filter().klass() == null
                ? texts().format("reports.quality.parallel", line.name())
                : line.name();
    }

    /** By name, one line a mark. */
    public List<Holders> getHolders() {
        NavigableMap<String, List<ExpectedMark>> marks = people.stream()
                .collect(Collectors.groupingBy(m -> Objects.toString(m.text(), ""), TreeMap::new, Collectors.toList()));
        return marks.descendingMap().entrySet().stream()
                .map(e -> new Holders(
                        e.getKey(),
                        e.getValue().size(),
                        e.getValue().stream().map(ExpectedMark::pupilName).collect(Collectors.joining(", "))))
                .toList();
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}

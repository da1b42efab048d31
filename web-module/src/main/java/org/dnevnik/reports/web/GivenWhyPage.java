package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.homework.view.GivenCount;
import org.dnevnik.homework.view.GivenLesson;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.HomeworkReportService;
import org.dnevnik.reports.SchoolHomework;
import org.dnevnik.reports.view.GivenLine;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the figures of homework are the sum of: {@code /reports/given?school=…&from=…&to=…&class=…&subject=…}. */
@Named
@RequestScoped
public class GivenWhyPage {

    @Inject
    private HomeworkReportService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable SchoolHomework told;
    private PartFilter filter = PartFilter.ALL;
    private List<GivenLesson> lessons = List.of();

    /**
     * A part of the figure.
     *
     * @param address where it is explained in its turn
     */
    public record Part(String name, String address, GivenLine line) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        filter = AskedPart.of(asked);
        long school = asked.required("school");
        LocalDate last = asked.date("to", clock.today(Families.REGION));
        LocalDate first = asked.date("from", last.withDayOfMonth(1));
        told = service.given(caller.get(), school, first, last);
        if (told().table().of(filter).isEmpty()) {
            throw new NotFound("homework of " + filter);
        }
        lessons = filter.isOfJournal() ? service.lessons(caller.get(), school, first, last, filter) : List.of();
    }

    private SchoolHomework told() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    public GivenLine getLine() {
        return told().table().line(filter, "");
    }

    /** «5А, Математика». */
    public String getName() {
        GivenCount any = told().table().of(filter).get(0);
        return AskedPart.name(
                filter,
                new AskedPart.Names(any.parallel(), any.className(), any.subjectName(), any.teacherName()),
                told().school().name(),
                texts());
    }

    /** «10 сент. 2026 г. – 25 нояб. 2026 г.» */
    public String getDays() {
        return texts().date(told().first()) + " – " + texts().date(told().last());
    }

    public List<Part> getParts() {
        if (filter.isOfJournal()) {
            return List.of();
        }
        GivenCells cells = new GivenCells(texts(), told().school().id(), told().first(), told().last());
        return told().table().parts(filter).stream()
                .map(l -> new Part(name(l), cells.address(l.filter()), l))
                .toList();
    }

    private String name(GivenLine line) {
        return line.filter().parallel() != null && line.filter().klass() == null
                ? texts().format("reports.quality.parallel", line.name())
                : line.name();
    }

    public List<GivenLesson> getLessons() {
        return lessons;
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}

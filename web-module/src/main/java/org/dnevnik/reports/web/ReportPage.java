package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** A report with what may be chosen for it: {@code /reports/sheet?of=summary&class=…&time=…}. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private ReportAsking asking;

    @Inject
    private Reports reports;

    private @Nullable ReportChoice choice;
    private List<Sheet> sheets = List.of();

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext site = faces.getExternalContext();
        Asked asked = Remembered.asked(site);
        ReportChoice chosen = asking.choice(
                ReportKind.of(asked.text("of")),
                asked,
                Texts.in(faces.getViewRoot().getLocale()));
        sheets = reports.sheets(chosen);
        choice = chosen;
        Remembered.keep(site, chosen.query());
    }

    private ReportChoice choice() {
        return Objects.requireNonNull(choice, "read before rendering");
    }

    public ReportKind getKind() {
        return choice().kind();
    }

    public List<Sheet> getSheets() {
        return sheets;
    }

    /** Whether there is nothing to tell in any sheet. */
    public boolean isEmpty() {
        return sheets.stream().allMatch(Sheet::isEmpty);
    }

    /** Whether there is anything to choose. */
    public boolean isChoosing() {
        ReportKind kind = getKind();
        return kind.isOfClass()
                || kind.isOfMarks()
                || kind.isOfTerm()
                || kind.isOfDays()
                || kind.isOfSchool() && getSchools().size() > 1;
    }

    public List<JournalClass> getClasses() {
        return choice().desk().classes();
    }

    /** Whether classes are of several schools, so that the school has to be told. */
    public boolean isManySchools() {
        return getClasses().stream().map(JournalClass::school).distinct().count() > 1;
    }

    public long getKlass() {
        return choice().klass();
    }

    /** @param value as an address has it */
    public record Journal(String value, String name, boolean chosen) {}

    public List<Journal> getJournals() {
        return choice().journals().stream()
                .map(j -> new Journal(
                        ReportChoice.address(j), j.groupName() + ", " + j.subjectName(), j.equals(choice().journal())))
                .toList();
    }

    public List<ReportSchool> getSchools() {
        return choice().schools();
    }

    public long getSchool() {
        return choice().school();
    }

    public List<PeriodWords.Choice> getTimes() {
        ReportChoice chosen = choice();
        return chosen.told()
                .map(s -> new PeriodWords(chosen.texts())
                        .choices(
                                s, s.marks(chosen.time(), chosen.desk().today()).time()))
                .orElse(List.of());
    }

    public Term[] getTerms() {
        return Term.values();
    }

    public Term getTerm() {
        return choice().term();
    }

    public String getFirst() {
        return choice().first().toString();
    }

    public String getLast() {
        return choice().last().toString();
    }

    /** When lessons began this year. */
    public String getYearBegins() {
        return choice().yearBegins().toString();
    }

    /**
     * Where the same is a file.
     *
     * @param format {@code pdf} or {@code xlsx}
     */
    public String file(String format) {
        return "/data/reports/" + getKind().address() + "." + format + "?" + choice().query();
    }
}

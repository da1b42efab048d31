package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.PeriodMarkService;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheet.Cell;
import org.dnevnik.journal.view.PeriodSheet.Column;
import org.dnevnik.journal.view.PeriodSheet.Row;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** The marks of periods, of the year and the exam, and the final ones: {@code /journal/finals?group=…&subject=…}. */
@Named
@RequestScoped
public class FinalsPage {

    @Inject
    private PeriodMarkService marks;

    @Inject
    private CurrentCaller caller;

    private @Nullable PeriodSheet sheet;

    /**
     * A column's head.
     *
     * @param ahead the period has not begun
     * @param open how many proposals wait to be accepted
     */
    public record Head(Column column, String name, boolean ahead, boolean editable, long open) {}

    /** A pupil's line. */
    public record Line(Row row, List<Entry> entries) {}

    /**
     * A cell of the line.
     *
     * @param why     address of its explanation
     * @param hint    what is proposed and from what, or why nothing is; empty: nothing is to be said
     * @param label   for whoever hears the page
     */
    public record Entry(Cell cell, int column, boolean editable, String why, String hint, String label) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        sheet = marks.sheet(caller.get(), asked.required("group"), asked.required("subject"));
    }

    public PeriodSheet getSheet() {
        return Objects.requireNonNull(sheet, "read before rendering");
    }

    public List<Head> getHeads() {
        return IntStream.range(0, getSheet().columns().size())
                .mapToObj(this::head)
                .toList();
    }

    private Head head(int i) {
        Column column = getSheet().columns().get(i);
        boolean editable = getSheet().editable() && !column.shut();
        long open = getSheet().rows().stream()
                .filter(r -> r.cells().get(i).isOpen())
                .count();
        return new Head(column, name(column), isAhead(column), editable, open);
    }

    private static String name(Column column) {
        GridPeriod period = column.period();
        return period == null
                ? texts().get("journal.finals." + column.kind())
                : texts().format("journal.period." + period.kind(), period.number());
    }

    public List<Line> getLines() {
        List<Head> heads = getHeads();
        return getSheet().rows().stream()
                .map(r -> new Line(
                        r,
                        IntStream.range(0, heads.size())
                                .mapToObj(i -> entry(r, heads.get(i), i))
                                .toList()))
                .toList();
    }

    private Entry entry(Row row, Head head, int i) {
        Cell cell = row.cells().get(i);
        return new Entry(
                cell,
                i,
                head.editable() && !cell.out(),
                "/journal/why?group=" + getSheet().head().group() + "&subject="
                        + getSheet().head().subject() + "&pupil=" + row.pupil() + "&"
                        + PeriodAddress.of(head.column().kind(), head.column().periodId()),
                head.ahead() ? "" : hint(cell),
                row.name() + ", " + head.name());
    }

    /** Of a period that has not begun there is nothing to say. */
    private boolean isAhead(Column column) {
        GridPeriod period = column.period();
        return period != null && period.starts().isAfter(getSheet().today());
    }

    private static String hint(Cell cell) {
        Texts texts = texts();
        if (cell.out()) {
            return "";
        }
        if (cell.obstacle() != null) {
            String average = cell.average() == null ? "" : texts.number(cell.average()) + " · ";
            return average + texts.get("journal.finals.short." + cell.obstacle());
        }
        if (cell.proposed() == null) {
            return "";
        }
        return cell.average() == null ? cell.proposed() : texts.number(cell.average()) + " → " + cell.proposed();
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}

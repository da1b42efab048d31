package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.journal.view.ClassCards;
import org.dnevnik.journal.view.ClassCards.Card;
import org.dnevnik.journal.view.ClassCards.Given;
import org.dnevnik.journal.view.ClassCards.Subject;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Табели» of a class, one a sheet. */
@ApplicationScoped
class CardsReport implements Report {

    @Inject
    private ClassReportService service;

    @Override
    public ReportKind kind() {
        return ReportKind.CARDS;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        ClassCards cards = service.cards(choice.caller(), choice.klass());
        List<Sheet> sheets = of(cards, choice.texts());
        return sheets.isEmpty() ? List.of(nobody(cards, choice.texts())) : sheets;
    }

    /** One sheet a pupil. */
    static List<Sheet> of(ClassCards cards, Texts texts) {
        return cards.pupils().stream().map(p -> sheet(cards, p, texts)).toList();
    }

    private static Sheet nobody(ClassCards cards, Texts texts) {
        return new Sheet(
                texts.get("reports.kind.CARDS"), cards.head().inSchool(), columns(cards, texts), List.of(), List.of());
    }

    private static Sheet sheet(ClassCards cards, Card pupil, Texts texts) {
        int year = cards.head().year();
        return new Sheet(
                texts.get("reports.card.title"),
                texts.format(
                        "reports.card.about",
                        pupil.name(),
                        cards.head().inSchool(),
                        Integer.toString(year),
                        Integer.toString(year + 1)),
                columns(cards, texts),
                pupil.subjects().stream().map(s -> row(cards, pupil, s)).toList(),
                List.of(texts.get("reports.sign.card")));
    }

    private static List<Column> columns(ClassCards cards, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.name(texts.get("reports.card.subject")));
        PeriodWords words = new PeriodWords(texts);
        cards.head().periods().forEach(p -> columns.add(Column.figure(words.of(p))));
        columns.add(Column.figure(texts.get("journal.finals.YEAR")));
        if (cards.exams()) {
            columns.add(Column.figure(texts.get("journal.finals.EXAM")));
        }
        if (cards.finals()) {
            columns.add(Column.figure(texts.get("journal.finals.FINAL")));
        }
        return columns;
    }

    private static Row row(ClassCards cards, Card pupil, Subject subject) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(subject.name()));
        List<GridPeriod> periods = cards.head().periods();
        for (int i = 0; i < periods.size(); i++) {
            cells.add(cell(
                    cards,
                    pupil,
                    subject,
                    subject.periods().get(i),
                    "period=" + periods.get(i).id()));
        }
        cells.add(cell(cards, pupil, subject, subject.year(), "kind=YEAR"));
        if (cards.exams()) {
            cells.add(cell(cards, pupil, subject, subject.exam(), "kind=EXAM"));
        }
        if (cards.finals()) {
            cells.add(cell(cards, pupil, subject, subject.last(), "kind=FINAL"));
        }
        return Row.of(cells);
    }

    /** A mark opens into what it came from; one from a journal of another class does not, it is read there. */
    private static Cell cell(ClassCards cards, Card pupil, Subject subject, Given given, String time) {
        Cell mark = Cell.mark(given.text());
        return cards.head().groups().contains(given.group())
                ? mark.opening("/journal/why?group=" + given.group() + "&subject=" + subject.id() + "&pupil="
                        + pupil.person() + "&" + time)
                : mark;
    }
}

package org.dnevnik.journal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummary.Cell;
import org.dnevnik.journal.view.ClassSummary.Decision;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.ClassSummary.Pupil;
import org.dnevnik.journal.view.ClassSummary.Subject;
import org.dnevnik.school.TextBook;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** A class over all its subjects as a workbook; what is only proposed stands in brackets, as it does in italics on the page. */
final class SummaryBook {

    private final Texts texts;
    private final ClassSummary summary;

    SummaryBook(Texts texts, ClassSummary summary) {
        this.texts = texts;
        this.summary = summary;
    }

    byte[] bytes() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads());
        summary.pupils().forEach(p -> rows.add(row(p)));
        rows.add(figures("journal.quality.success", Figures::success));
        rows.add(figures("journal.quality.quality", Figures::quality));
        rows.add(figures("journal.quality.learned", Figures::learned));
        return TextBook.of(List.of(new TextBook.Table(texts.get("journal.summary.title"), rows)));
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add(texts.get("journal.grid.pupil"));
        summary.subjects().stream().map(Subject::name).forEach(heads::add);
        Stream.of("average", "missed", "missedIll", "category", "council")
                .map(name -> texts.get("journal.summary." + name))
                .forEach(heads::add);
        return heads;
    }

    private List<String> row(Pupil pupil) {
        List<String> row = new ArrayList<>();
        row.add(pupil.name());
        pupil.cells().stream().map(SummaryBook::mark).forEach(row::add);
        row.add(number(pupil.average()));
        row.add(Integer.toString(pupil.missed()));
        row.add(Integer.toString(pupil.ill()));
        row.add(texts.get("journal.category." + pupil.category()));
        row.add(Stream.of(pupil.transfer(), pupil.exams())
                .filter(Objects::nonNull)
                .map(this::decided)
                .collect(Collectors.joining("; ")));
        return row;
    }

    private static String mark(Cell cell) {
        if (cell.group() == 0) {
            return "";
        }
        return cell.value() != null ? cell.value() : cell.proposed() == null ? "–" : "(" + cell.proposed() + ")";
    }

    private String decided(Decision decision) {
        return texts.get("journal.council." + decision.decision()) + ", № " + decision.protocol();
    }

    private List<String> figures(String name, Function<Figures, @Nullable BigDecimal> figure) {
        List<String> row = new ArrayList<>();
        row.add(texts.get(name) + ", %");
        summary.subjects().forEach(s -> row.add(number(figure.apply(s.figures()))));
        row.add(number(figure.apply(summary.whole())));
        return row;
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "–" : texts.number(number);
    }
}

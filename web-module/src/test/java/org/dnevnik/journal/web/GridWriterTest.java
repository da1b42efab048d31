package org.dnevnik.journal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.view.GridCell;
import org.dnevnik.journal.view.GridColumn;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.GridRow;
import org.dnevnik.journal.view.GridRow.Stay;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.journal.view.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GridWriterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final GridPeriod QUARTER =
            new GridPeriod(7, "QUARTER", 2, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 30), false);
    private static final GridHead HEAD = new GridHead(
            1,
            "5А",
            5,
            2,
            "Математика",
            2026,
            ZoneOffset.UTC,
            new Standing(3, true, false),
            GradingRule.usual(Average.PLAIN),
            List.of(QUARTER),
            EditWindow.ENDLESS);

    @Test
    void aCellTellsItsMarkItsAbsenceAndTheVersionsThatTheScriptMustName() {
        String html = html(
                TODAY,
                new GridCell("4-", BigDecimal.valueOf(4), Level.GOOD, "2", true, 3, Attendance.LATE, 2, null),
                TODAY.minusDays(60));
        assertTrue(
                html.contains(
                        "<td class=\"g4 jg-noted\" data-m=\"3\" data-e=\"2\">4-<small>2</small><abbr title=\"опоздал\">о</abbr></td>"),
                html);
    }

    @Test
    void anEmptyCellIsNothingButACell() {
        assertTrue(html(TODAY, null, TODAY.minusDays(60)).contains("<td></td>"));
    }

    @Test
    void aLessonToComeAndADayBeforeThePupilCameAreMarked() {
        assertTrue(html(TODAY.plusDays(1), null, TODAY.minusDays(60)).contains("<td class=\"ahead\"></td>"));
        assertTrue(html(TODAY, null, TODAY.plusDays(1)).contains("<td class=\"out\"></td>"));
    }

    @Test
    void peoplesWordsAreTextWhateverTheyContain() {
        String html = html(TODAY, null, TODAY.minusDays(60));
        assertTrue(html.contains("&lt;b&gt;Анна &amp; &quot;Ко&quot;"), html);
        assertFalse(html.contains("<b>Анна"), html);
        assertTrue(html.contains("title=\"Дроби &quot;½&quot;\""), html);
    }

    @Test
    void averagesAreWrittenAsTheLanguageWritesNumbers() {
        assertTrue(html(TODAY, null, TODAY.minusDays(60)).contains("<td class=\"jg-avg\">4,67</td>"));
    }

    @Test
    void aColumnSaysItsDateLessonAndWork() {
        String html = html(TODAY, null, TODAY.minusDays(60));
        assertTrue(html.contains("aria-label=\"23 ноября, понедельник / 2 / Контрольная работа\""), html);
        assertEquals(1, html.split("jg-today", -1).length - 1);
    }

    @Test
    void anAnnouncedAbsenceIsShownFromTodayOnUntilSomethingIsSaidOfThePupil() {
        AbsentSpan week = new AbsentSpan(TODAY.minusDays(1), TODAY.plusDays(3), null, null);
        assertTrue(html(TODAY.plusDays(1), null, TODAY.minusDays(60), List.of(week))
                .contains("<td class=\"ahead jg-told\" title=\"сообщили\"></td>"));
        assertTrue(html(TODAY, null, TODAY.minusDays(60), List.of(week)).contains("jg-told"));
        assertFalse(html(TODAY.minusDays(1), null, TODAY.minusDays(60), List.of(week))
                .contains("jg-told"));
        GridCell ill = new GridCell(null, null, Level.NONE, null, false, 0, Attendance.ILL, 1, null);
        assertFalse(html(TODAY, ill, TODAY.minusDays(60), List.of(week)).contains("jg-told"));
        AbsentSpan thirdLesson = new AbsentSpan(TODAY, TODAY, 3, 3);
        assertFalse(html(TODAY, null, TODAY.minusDays(60), List.of(thirdLesson)).contains("jg-told"));
    }

    private static String html(LocalDate date, @Nullable GridCell cell, LocalDate came) {
        return html(date, cell, came, List.of());
    }

    private static String html(LocalDate date, @Nullable GridCell cell, LocalDate came, List<AbsentSpan> told) {
        GridColumn column = new GridColumn(
                10, date, 2, "Дроби \"½\"", 1, 11L, "Контрольная работа", "КР", null, BigDecimal.ONE, false);
        GridRow row = new GridRow(
                20,
                "<b>Анна & \"Ко\"",
                List.of(new Stay(came, null)),
                told,
                List.of(cell == null ? GridCell.UNTOUCHED : cell),
                new BigDecimal("4.67"),
                new BigDecimal("4.44"));
        GroupGrid grid = new GroupGrid(HEAD, QUARTER, TODAY, true, List.of(column), List.of(row));
        return new GridWriter(grid, new GridWords(texts(), Locale.forLanguageTag("ru")), true).html();
    }

    private static Map<String, String> texts() {
        return Map.of(
                "journal.grid.lesson",
                "{0} / {1} / {2}",
                "journal.attendance.LATE",
                "опоздал",
                "journal.grid.told",
                "сообщили");
    }
}

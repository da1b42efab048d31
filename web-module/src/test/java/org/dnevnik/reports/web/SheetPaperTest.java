package org.dnevnik.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;
import org.junit.jupiter.api.Test;

/** What was made stands in {@code target/papers} to be looked at. */
class SheetPaperTest {

    private static final Path PAPERS = Path.of("target/papers");
    private static final String LONG_NAME = "Константинопольская-Преображенская Александра-Виктория";

    @Test
    void aSmallSheetStandsUprightAndIsOnePage() throws IOException {
        try (PDDocument paper = paper("small", sheet(4, 12))) {
            assertEquals(1, paper.getNumberOfPages());
            assertTrue(paper.getPage(0).getMediaBox().getHeight()
                    > paper.getPage(0).getMediaBox().getWidth());
        }
    }

    @Test
    void aSheetOfManySubjectsLiesAcrossAndRepeatsItsHeads() throws IOException {
        try (PDDocument paper = paper("wide", sheet(22, 45))) {
            assertTrue(paper.getNumberOfPages() >= 2);
            assertTrue(paper.getPage(0).getMediaBox().getWidth()
                    > paper.getPage(0).getMediaBox().getHeight());
            String last = text(paper, paper.getNumberOfPages());
            assertTrue(last.contains("Ученик"), last);
            assertTrue(last.contains("Страница " + paper.getNumberOfPages()), last);
        }
    }

    @Test
    void aClassOfUsualNamesStandsOnOnePageWithAllItsSubjects() throws IOException {
        try (PDDocument paper = paper("class", sheet(19, 30, "Константинова Александра"))) {
            assertEquals(1, paper.getNumberOfPages());
        }
    }

    @Test
    void aClassWithWideFiguresStandsOnOnePageInCloserRows() throws IOException {
        List<Column> columns = new ArrayList<>(List.of(Column.name("Ученик")));
        List<Cell> marks = new ArrayList<>(List.of(Cell.text("Константинова Анна")));
        List<Cell> shares = new ArrayList<>(List.of(Cell.text("Успеваемость, %")));
        for (int i = 0; i < 18; i++) {
            columns.add(Column.upright("Физическая культура"));
            marks.add(Cell.mark("4"));
            shares.add(Cell.text("100,00"));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            rows.add(i < 26 ? Row.of(marks) : Row.sum(shares));
        }
        Sheet sheet = new Sheet("Сводная ведомость класса", "7А", columns, rows, List.of("Подпись", "Дата"));
        try (PDDocument paper = paper("close", sheet)) {
            assertEquals(1, paper.getNumberOfPages());
            assertTrue(paper.getPage(0).getMediaBox().getWidth() > 800);
        }
    }

    @Test
    void everyRowIsThereAndALongNameLosesNothing() throws IOException {
        try (PDDocument paper = paper("long", sheet(22, 45))) {
            String flat = new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
            for (int i = 0; i < 45; i++) {
                assertTrue(flat.contains("№" + i + LONG_NAME.replaceAll("\\s+", "")), "row " + i);
            }
        }
    }

    @Test
    void aSheetWithoutRowsSaysSo() throws IOException {
        try (PDDocument paper = paper("empty", sheet(6, 0))) {
            assertTrue(text(paper, 1).contains("Показывать нечего"));
        }
    }

    @Test
    void aRowThatIsHigherThanAPageGoesOnOnTheNextOneAndLosesNoWord() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            words.append("слово").append(i).append(i % 9 == 8 ? '\n' : ' ');
        }
        Sheet sheet = new Sheet(
                "Журнал: темы и домашние задания",
                "5А, Литература",
                List.of(Column.figure("День"), Column.name("Тема урока"), Column.name("Домашнее задание")),
                List.of(
                        Row.of(List.of(Cell.text("10.11"), Cell.text("Басни"), Cell.text(words.toString()))),
                        Row.of(List.of(Cell.text("11.11"), Cell.text("Ы".repeat(5_000)), Cell.text("")))),
                List.of("Подпись ________"),
                true);
        try (PDDocument paper = paper("high", sheet)) {
            assertTrue(paper.getNumberOfPages() > 2 && paper.getNumberOfPages() < 20, "pages");
            String flat = new PDFTextStripper().getText(paper);
            for (int i = 0; i < 1_500; i += 37) {
                assertTrue(flat.contains("слово" + i), "word " + i);
            }
            assertFalse(flat.contains("?"), "an ended line is no unknown sign");
            assertEquals(5_000, flat.chars().filter(c -> c == 'Ы').count());
        }
    }

    @Test
    void aHeadInsideOfASheetStaysWithWhatItNames() throws IOException {
        for (int before = 36; before < 60; before++) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < before; i++) {
                rows.add(Row.of(List.of(Cell.text("Строка " + i), Cell.number(i))));
            }
            rows.add(Row.sum(List.of(Cell.text("Раздел"), Cell.text(""))));
            rows.add(Row.of(List.of(Cell.text("Показатель"), Cell.number(1))));
            Sheet sheet =
                    new Sheet("Отчёт", "5А", List.of(Column.name("Что"), Column.figure("Сколько")), rows, List.of());
            try (PDDocument paper = paper("head", sheet)) {
                for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                    String told = text(paper, page);
                    assertEquals(told.contains("Раздел"), told.contains("Показатель"), told);
                }
            }
        }
    }

    @Test
    void nobodySignsAPageWithoutARow() throws IOException {
        for (int lines = 60; lines < 110; lines++) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                rows.add(Row.of(List.of(Cell.text("Строка"), Cell.number(i))));
            }
            List<Column> columns = List.of(Column.name("Что"), Column.figure("Сколько"));
            List<String> notes = List.of("Пояснение", "Ещё одно", "Подпись ________");
            try (PDDocument paper = paper("signed", new Sheet("Отчёт", "5А", columns, rows, notes))) {
                String last = text(paper, paper.getNumberOfPages());
                assertTrue(last.contains("Подпись") && last.contains("Строка " + (lines - 1)), last);
            }
        }
    }

    @Test
    void eachOfSeveralSheetsBeginsAPage() throws IOException {
        byte[] pdf = SheetPaper.of(List.of(sheet(5, 3), sheet(30, 3)), Texts.in(Texts.RUSSIAN), "");
        Files.write(Files.createDirectories(PAPERS).resolve("two.pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertEquals(2, paper.getNumberOfPages());
        }
    }

    private static Sheet sheet(int figures, int rows) {
        return sheet(figures, rows, LONG_NAME);
    }

    private static Sheet sheet(int figures, int rows, String name) {
        List<Column> columns = new ArrayList<>(List.of(Column.name("Ученик")));
        for (int i = 0; i < figures; i++) {
            columns.add(
                    figures > 10
                            ? Column.upright(i == 3 ? "Основы безопасности и защиты Родины" : "Предмет " + i)
                            : Column.figure("Полных дней"));
        }
        List<Row> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text("№" + r + " " + name)));
            for (int i = 0; i < figures; i++) {
                cells.add(i % 7 == 6 ? Cell.text("н/а") : Cell.mark(Integer.toString(2 + (r + i) % 4)));
            }
            lines.add(r == rows - 1 ? Row.sum(cells) : Row.of(cells));
        }
        return new Sheet("Сводная ведомость класса", "5А, 1 четверть", columns, lines, List.of("Подпись ________"));
    }

    private static PDDocument paper(String name, Sheet sheet) throws IOException {
        byte[] pdf = SheetPaper.of(List.of(sheet), Texts.in(Texts.RUSSIAN), "Составлено 25 нояб. 2026 г.");
        Files.write(Files.createDirectories(PAPERS).resolve(name + ".pdf"), pdf);
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(paper);
    }
}

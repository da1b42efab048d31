package org.dnevnik.timetable.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dnevnik.shell.web.Texts;
import org.junit.jupiter.api.Test;

class ChangesSheetTest {

    private static final ChangesPage.Line LINE = new ChangesPage.Line(
            1,
            3,
            "10А-1",
            "Алгебра и начала математического анализа",
            "Щёголева-Воскресенская А.В., Каб. 12",
            "Урок отменён",
            "больничный");

    private static byte[] sheet(List<ChangesPage.Line> lines) {
        return new ChangesSheet(Texts.in(Texts.RUSSIAN), "Школа № 7", "Понедельник, 30 ноября", lines).pdf();
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
    }

    @Test
    void everythingButTheReasonIsOnThePaper() throws IOException {
        try (PDDocument paper = Loader.loadPDF(sheet(List.of(LINE)))) {
            String read = text(paper);
            for (String word :
                    List.of("Лист замен", "Понедельник, 30 ноября · Школа № 7", "10А-1", "Щёголева-", "Урок отменён")) {
                assertTrue(read.contains(word), word + " in " + read);
            }
            assertFalse(read.contains("больничный"), "whoever passes by need not know");
        }
    }

    @Test
    void aLongDayGoesOnToFurtherPagesAndNoRowIsLost() throws IOException {
        try (PDDocument paper = Loader.loadPDF(sheet(Collections.nCopies(120, LINE)))) {
            assertTrue(paper.getNumberOfPages() > 2);
            assertEquals(120, text(paper).split("10А-1", -1).length - 1);
        }
    }

    @Test
    void aDayWithoutChangesSaysSoAndAnUnknownSignStopsNothing() throws IOException {
        try (PDDocument paper = Loader.loadPDF(sheet(List.of()))) {
            assertTrue(text(paper).contains("замен нет"));
        }
        ChangesPage.Line odd = new ChangesPage.Line(2, 1, "5Ж", "Урок \uD83D\uDE00", "", "", "");
        try (PDDocument paper = Loader.loadPDF(sheet(List.of(odd)))) {
            assertTrue(text(paper).contains("Урок ?"));
        }
    }
}

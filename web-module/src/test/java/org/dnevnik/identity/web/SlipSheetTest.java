package org.dnevnik.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dnevnik.identity.IssuedSheet;
import org.dnevnik.identity.Slip;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.shell.web.Texts;
import org.junit.jupiter.api.Test;

class SlipSheetTest {

    private static final Instant UNTIL = Instant.parse("2027-02-23T09:00:00Z");

    private static AccessLine person(String surname, String given, boolean own) {
        return new AccessLine(
                1, 1, surname, given, "", "", true, own, null, false, null, null, null, null, null, null, List.of());
    }

    private static String printed(String school, List<Slip> slips, int pages) {
        IssuedSheet sheet = new IssuedSheet(school, "5А", UNTIL, slips, List.of());
        byte[] pdf = new SlipSheet(Texts.in(Texts.RUSSIAN), "https://dnevnik.example", sheet).pdf();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertEquals(pages, paper.getNumberOfPages());
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSlipTellsWhoseItIsTheCodeTheAddressAndTheLastDay() {
        String text = printed(
                "Школа № 7", List.of(new Slip(person("Щёголева", "Анна", true), "", "70AB-CEHK-1XY3", null, null)), 1);
        for (String part : List.of(
                "Школа № 7",
                "Щёголева Анна",
                "70AB-CEHK-1XY3",
                "dnevnik.example/activate",
                "23 февраля 2027",
                "вашу дату рождения")) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }

    @Test
    void whoseBirthDateTheSchoolDoesNotKnowIsToldToUseTheChilds() {
        String text = printed("Школа", List.of(new Slip(person("А", "Б", false), "", "70AB-CEHK-1XY3", null, null)), 1);
        assertTrue(text.contains("дату рождения ребёнка"), text);
    }

    @Test
    void theNinthSlipBeginsAPage() {
        Slip login = new Slip(person("А", "Б", true), "", null, "a.b", "kq7m-4xwp-9d2t");
        String text = printed("Школа", Collections.nCopies(9, login), 2);
        assertTrue(text.contains("kq7m-4xwp-9d2t"), text);
    }

    @Test
    void namesThatNoPaperCanHoldArePrintedAllTheSame() {
        String endless = "Константинопольско-Преображенский".repeat(5);
        String text = printed(
                "Муниципальное бюджетное общеобразовательное учреждение ".repeat(6),
                List.of(new Slip(person(endless, "王\uD83D\uDE00 = <script>", true), "", "70AB-CEHK-1XY3", null, null)),
                1);
        assertTrue(text.contains("Константинопольско") && text.contains("…"), text);
        assertTrue(text.contains("70AB-CEHK-1XY3"), text);
    }
}

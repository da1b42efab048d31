package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PaperInkTest {

    @Test
    void aDoubleSurnameIsBrokenAtItsHyphenAndOneWithoutAnywhere() throws IOException {
        assertEquals(
                List.of("Константинопольская-", "Преображенская Анна"),
                lines("Константинопольская-Преображенская Анна"));
        assertEquals("Константинопольскаяпреображенская", String.join("", lines("Константинопольскаяпреображенская")));
    }

    @Test
    void anEndedLineEnds() throws IOException {
        assertEquals(List.of("Подпись", "Дата"), lines("Подпись\nДата"));
    }

    private static List<String> lines(String words) throws IOException {
        try (PDDocument paper = new PDDocument()) {
            return PaperInk.lines(PaperFonts.in(paper).plain(), 10, 110, words);
        }
    }
}

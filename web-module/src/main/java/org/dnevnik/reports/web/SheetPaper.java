package org.dnevnik.reports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;
import org.dnevnik.shell.web.Texts;

/** Sheets on A4, each from a new page on; the heads stand again on every page, and pages are numbered. */
final class SheetPaper {

    private static final float SMALL = 7.5f;
    private static final float EDGE = SheetSetting.EDGE;

    private SheetPaper() {}

    /** @param origin where and when it was made, for the foot of each page */
    static byte[] of(List<Sheet> sheets, Texts texts, String origin) {
        try (PDDocument paper = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PaperFonts fonts = PaperFonts.in(paper);
            for (Sheet sheet : sheets) {
                new SheetSetting(sheet, fonts, texts.get("reports.sheet.empty")).set(paper);
            }
            int all = paper.getNumberOfPages();
            for (int i = 0; i < all; i++) {
                foot(paper, paper.getPage(i), fonts, origin, texts.format("reports.paper.page", i + 1, all));
            }
            paper.getDocumentInformation()
                    .setTitle(sheets.get(0).title() + ", " + sheets.get(0).about());
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void foot(PDDocument paper, PDPage page, PaperFonts fonts, String origin, String number)
            throws IOException {
        try (PDPageContentStream stream = new PDPageContentStream(paper, page, AppendMode.APPEND, true, true)) {
            PaperInk ink = new PaperInk(stream);
            float right = page.getMediaBox().getWidth() - EDGE;
            float width = PaperInk.width(fonts.plain(), SMALL, number);
            ink.text(EDGE, EDGE / 2, fonts.plain(), SMALL, origin);
            ink.text(right - width, EDGE / 2, fonts.plain(), SMALL, number);
        }
    }
}

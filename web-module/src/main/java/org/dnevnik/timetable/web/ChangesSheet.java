package org.dnevnik.timetable.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;
import org.dnevnik.shell.web.Texts;

/** The day's changes on A4, as they hang on the wall: without the reasons, which are no business of passers-by. */
final class ChangesSheet {

    private static final float EDGE = 40;
    private static final float SIZE = 10;
    private static final float LEADING = 12.5f;
    private static final float INSET = 5;
    private static final float[] WIDTHS = {26, 62, 115, 156, 156};
    private static final float TOP = PDRectangle.A4.getHeight() - EDGE;
    private static final float RIGHT = PDRectangle.A4.getWidth() - EDGE;

    private final Texts texts;
    private final String school;
    private final String day;
    private final List<ChangesPage.Line> lines;

    /** @param day «Понедельник, 30 ноября» */
    ChangesSheet(Texts texts, String school, String day, List<ChangesPage.Line> lines) {
        this.texts = texts;
        this.school = school;
        this.day = day;
        this.lines = List.copyOf(lines);
    }

    byte[] pdf() {
        try (PDDocument paper = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PaperFonts fonts = PaperFonts.in(paper);
            List<List<List<String>>> rows = rows(fonts);
            int from = 0;
            do {
                from = page(paper, fonts, rows, from);
            } while (from < rows.size());
            paper.getDocumentInformation().setTitle(texts.get("timetable.changes.sheet") + ", " + day);
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row is five cells, each cell the lines it is broken into. */
    private List<List<List<String>>> rows(PaperFonts fonts) throws IOException {
        List<List<List<String>>> rows = new ArrayList<>();
        for (ChangesPage.Line line : lines) {
            rows.add(cells(
                    fonts,
                    List.of(Integer.toString(line.number()), line.group(), line.subject(), line.was(), line.what())));
        }
        return rows;
    }

    private static List<List<String>> cells(PaperFonts fonts, List<String> words) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            cells.add(PaperInk.lines(font(fonts, i), SIZE, WIDTHS[i] - 2 * INSET, words.get(i)));
        }
        return cells;
    }

    private static PDFont font(PaperFonts fonts, int column) {
        return column == 1 || column == WIDTHS.length - 1 ? fonts.bold() : fonts.plain();
    }

    /** @return the first row that found no place any more */
    private int page(PDDocument paper, PaperFonts fonts, List<List<List<String>>> rows, int from) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        paper.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(paper, page)) {
            PaperInk ink = new PaperInk(stream);
            float y = head(ink, fonts);
            int next = from;
            while (next < rows.size() && (next == from || y - height(rows.get(next)) > EDGE)) {
                y = row(ink, fonts, rows.get(next), y);
                next++;
            }
            if (rows.isEmpty()) {
                ink.text(EDGE, y - LEADING, fonts.plain(), SIZE, texts.get("timetable.changes.none"));
            }
            ink.text(EDGE, EDGE / 2, fonts.plain(), SIZE - 2, Integer.toString(paper.getNumberOfPages()));
            return next;
        }
    }

    private float head(PaperInk ink, PaperFonts fonts) throws IOException {
        ink.text(EDGE, TOP - 16, fonts.bold(), 16, texts.get("timetable.changes.sheet"));
        float y = TOP - 36;
        for (String line : PaperInk.lines(fonts.plain(), 12, RIGHT - EDGE, day + " · " + school)) {
            ink.text(EDGE, y, fonts.plain(), 12, line);
            y -= 15;
        }
        List<String> names = List.of(
                texts.get("timetable.editor.number"),
                texts.get("timetable.changes.group"),
                texts.get("timetable.editor.subject"),
                texts.get("timetable.difference.was"),
                texts.get("timetable.difference.is"));
        y -= 4;
        ink.rule(EDGE, y, RIGHT, y);
        return row(ink, new PaperFonts(fonts.bold(), fonts.bold(), fonts.code()), cells(fonts, names), y);
    }

    private static float row(PaperInk ink, PaperFonts fonts, List<List<String>> cells, float top) throws IOException {
        float x = EDGE;
        for (int i = 0; i < cells.size(); i++) {
            float y = top - INSET - SIZE;
            for (String line : cells.get(i)) {
                ink.text(x + INSET, y, font(fonts, i), SIZE, line);
                y -= LEADING;
            }
            x += WIDTHS[i];
        }
        float foot = top - height(cells);
        ink.rule(EDGE, foot, RIGHT, foot);
        return foot;
    }

    private static float height(List<List<String>> cells) {
        return 2 * INSET + LEADING * cells.stream().mapToInt(List::size).max().orElse(1);
    }
}

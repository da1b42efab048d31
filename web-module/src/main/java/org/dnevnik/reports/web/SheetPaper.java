package org.dnevnik.reports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.reports.web.Sheet.Shape;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;
import org.dnevnik.shell.web.Texts;

/** Sheets on A4, each from a new page on: upright or across as they are wide, the heads again on every page, pages numbered. */
final class SheetPaper {

    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float EDGE = 34;
    private static final float TITLE = 13;
    private static final float ABOUT = 10;
    private static final float SMALL = 7.5f;
    private static final float INSET = SheetColumns.INSET;

    private final Texts texts;
    private final String origin;
    private final PDDocument paper = new PDDocument();

    /** @param origin where and when it was made, for the foot of each page */
    private SheetPaper(Texts texts, String origin) {
        this.texts = texts;
        this.origin = origin;
    }

    static byte[] of(List<Sheet> sheets, Texts texts, String origin) {
        SheetPaper made = new SheetPaper(texts, origin);
        try (PDDocument paper = made.paper;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PaperFonts fonts = PaperFonts.in(paper);
            for (Sheet sheet : sheets) {
                made.new Setting(sheet, fonts).set();
            }
            made.feet(fonts);
            paper.getDocumentInformation()
                    .setTitle(sheets.get(0).title() + ", " + sheets.get(0).about());
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void feet(PaperFonts fonts) throws IOException {
        int all = paper.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            PDPage page = paper.getPage(i);
            try (PDPageContentStream stream = new PDPageContentStream(paper, page, AppendMode.APPEND, true, true)) {
                PaperInk ink = new PaperInk(stream);
                String number = texts.format("reports.paper.page", i + 1, all);
                float right = page.getMediaBox().getWidth() - EDGE;
                ink.text(EDGE, EDGE / 2, fonts.plain(), SMALL, origin);
                ink.text(right - PaperInk.width(fonts.plain(), SMALL, number), EDGE / 2, fonts.plain(), SMALL, number);
            }
        }
    }

    /** One sheet on its pages. */
    private final class Setting {

        private final Sheet sheet;
        private final PaperFonts fonts;
        private final PDRectangle format;
        private final SheetColumns columns;

        Setting(Sheet sheet, PaperFonts fonts) throws IOException {
            this.sheet = sheet;
            this.fonts = fonts;
            boolean wide = sheet.across() || SheetColumns.wish(sheet, fonts) > PDRectangle.A4.getWidth() - 2 * EDGE;
            format = wide ? ACROSS : PDRectangle.A4;
            columns = SheetColumns.fitting(sheet, fonts, format.getWidth() - 2 * EDGE);
        }

        void set() throws IOException {
            int from = 0;
            boolean noted = false;
            while (!noted) {
                PDPage page = new PDPage(format);
                paper.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(paper, page)) {
                    PaperInk ink = new PaperInk(stream);
                    float y = title(ink, from == 0);
                    if (from < sheet.rows().size() || sheet.isEmpty()) {
                        y = heads(ink, y);
                    }
                    while (from < sheet.rows().size() && y - height(row(from)) > EDGE) {
                        y = row(ink, sheet.rows().get(from), row(from), y);
                        from++;
                    }
                    noted = from == sheet.rows().size() && notes(ink, y);
                }
            }
        }

        private float title(PaperInk ink, boolean first) throws IOException {
            float y = format.getHeight() - EDGE;
            float width = format.getWidth() - 2 * EDGE;
            float size = first ? TITLE : ABOUT;
            for (String line : PaperInk.lines(fonts.bold(), size, width, sheet.title())) {
                y -= size + 3;
                ink.text(EDGE, y, fonts.bold(), size, line);
            }
            for (String line : PaperInk.lines(fonts.plain(), ABOUT, width, sheet.about())) {
                y -= ABOUT + 3;
                ink.text(EDGE, y, fonts.plain(), ABOUT, line);
            }
            return y - 8;
        }

        private float heads(PaperInk ink, float top) throws IOException {
            float x = EDGE;
            float foot = top - columns.head();
            for (int i = 0; i < columns.widths().size(); i++) {
                Column column = sheet.columns().get(i);
                float width = columns.widths().get(i);
                List<String> lines = SheetColumns.head(column, fonts, columns.size(), width);
                if (column.shape() == Shape.UPRIGHT) {
                    float at = x + (width - lines.size() * columns.leading()) / 2 + columns.size();
                    for (String line : lines) {
                        ink.upright(at, foot + INSET + 1, fonts.bold(), columns.size(), line);
                        at += columns.leading();
                    }
                } else {
                    cell(ink, lines, new Box(x, foot + INSET + lines.size() * columns.leading(), width), true, column);
                }
                x += width;
            }
            frame(ink, top, foot);
            return foot;
        }

        /** The lines of each cell. */
        private List<List<String>> row(int number) throws IOException {
            Row row = sheet.rows().get(number);
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                float room = columns.widths().get(i) - 2 * INSET + 0.5f;
                cells.add(PaperInk.lines(
                        font(row.strong()),
                        columns.size(),
                        room,
                        row.cells().get(i).text()));
            }
            return cells;
        }

        private float row(PaperInk ink, Row row, List<List<String>> cells, float top) throws IOException {
            float x = EDGE;
            for (int i = 0; i < cells.size(); i++) {
                float width = columns.widths().get(i);
                cell(
                        ink,
                        cells.get(i),
                        new Box(x, top - INSET + 1, width),
                        row.strong(),
                        sheet.columns().get(i));
                x += width;
            }
            float foot = top - height(cells);
            frame(ink, top, foot);
            return foot;
        }

        private void cell(PaperInk ink, List<String> lines, Box box, boolean strong, Column column) throws IOException {
            PDFont font = font(strong);
            float y = box.top();
            for (String line : lines) {
                y -= columns.leading();
                float room = box.width() - PaperInk.width(font, columns.size(), line);
                float x = column.shape() == Shape.NAME ? box.left() + INSET : box.left() + Math.max(0, room / 2);
                ink.text(x, y + 1.5f, font, columns.size(), line);
            }
        }

        private void frame(PaperInk ink, float top, float foot) throws IOException {
            float x = EDGE;
            ink.rule(x, top, format.getWidth() - EDGE, top);
            ink.rule(x, foot, format.getWidth() - EDGE, foot);
            ink.rule(x, top, x, foot);
            for (float width : columns.widths()) {
                x += width;
                ink.rule(x, top, x, foot);
            }
        }

        private float height(List<List<String>> cells) {
            return 2 * INSET
                    + columns.leading()
                            * cells.stream().mapToInt(List::size).max().orElse(1);
        }

        private PDFont font(boolean strong) {
            return strong ? fonts.bold() : fonts.plain();
        }

        /** @return whether they had room here */
        private boolean notes(PaperInk ink, float top) throws IOException {
            List<String> lines = new ArrayList<>();
            if (sheet.isEmpty()) {
                lines.add(texts.get("reports.sheet.empty"));
            }
            for (String note : sheet.notes()) {
                lines.addAll(PaperInk.lines(fonts.plain(), SMALL + 1, format.getWidth() - 2 * EDGE, note));
            }
            float leading = (SMALL + 1) * 1.3f;
            float y = top - 6;
            boolean fresh = top > format.getHeight() - 3 * EDGE;
            if (!fresh && y - lines.size() * leading < EDGE) {
                return false;
            }
            for (String line : lines) {
                y -= leading;
                ink.text(EDGE, y, fonts.plain(), SMALL + 1, line);
            }
            return true;
        }
    }

    /** Where a cell stands. */
    private record Box(float left, float top, float width) {}
}

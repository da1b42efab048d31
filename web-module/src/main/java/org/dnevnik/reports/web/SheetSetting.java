package org.dnevnik.reports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.reports.web.Sheet.Shape;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;

/** One sheet on its pages: upright or across as it is wide, in letters that let it stand on few pages. */
final class SheetSetting {

    static final float EDGE = 34;

    static final float TITLE = 13;
    static final float ABOUT = 10;
    static final float NOTE = 8.5f;
    static final float NOTE_LEADING = NOTE * 1.3f;
    static final float GAP = 8;
    private static final float INSET = SheetColumns.INSET;

    private final Sheet sheet;
    private final PaperFonts fonts;
    private final PDRectangle format;
    private final SheetColumns columns;
    private final List<String> notes;
    private final List<LaidRow> rows;

    /** @param empty what is said of a sheet without rows */
    SheetSetting(Sheet sheet, PaperFonts fonts, String empty) throws IOException {
        this.sheet = sheet;
        this.fonts = fonts;
        SheetLie lie = SheetLie.of(sheet, fonts, empty);
        format = lie.format();
        columns = lie.columns();
        notes = lie.notes();
        rows = rows();
    }

    /** Those that are higher than a page in parts. */
    private List<LaidRow> rows() throws IOException {
        float room = format.getHeight() - 2 * EDGE - 2 * (TITLE + ABOUT) - GAP - columns.head() - 2 * columns.gap();
        int most = Math.max(1, (int) (room / columns.leading()));
        List<LaidRow> laid = new ArrayList<>();
        for (Row row : sheet.rows()) {
            laid.addAll(LaidRow.of(row, fonts, columns).parts(most));
        }
        return laid;
    }

    /** Where a cell stands. */
    private record Box(float left, float top, float width) {}

    /** Adds the pages. */
    void set(PDDocument paper) throws IOException {
        int from = 0;
        boolean noted = false;
        while (!noted) {
            PDPage page = new PDPage(format);
            paper.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(paper, page)) {
                PaperInk ink = new PaperInk(stream);
                float top = title(ink, from == 0);
                float y = from < rows.size() || sheet.isEmpty() ? heads(ink, top) : top;
                int first = from;
                while (from < rows.size() && (from == first || fits(from, y))) {
                    y = row(ink, rows.get(from), y);
                    from++;
                }
                noted = from == rows.size() && notes(ink, y, y == top);
            }
        }
    }

    /** What only names the row behind it stays with it; the last row stays with the notes, so that nobody signs an empty page. */
    private boolean fits(int row, float y) {
        float height = rows.get(row).height(columns);
        if (rows.get(row).isHead() && row + 1 < rows.size()) {
            height += rows.get(row + 1).height(columns);
        }
        if (row + 1 == rows.size()) {
            height += Math.max(0, GAP + notes.size() * NOTE_LEADING - NOTE);
        }
        return y - height > EDGE;
    }

    private float title(PaperInk ink, boolean first) throws IOException {
        float y = format.getHeight() - EDGE;
        float size = first ? TITLE : ABOUT;
        for (String line : PaperInk.lines(fonts.bold(), size, SheetLie.width(format), sheet.title())) {
            y -= size + 3;
            ink.text(EDGE, y, fonts.bold(), size, line);
        }
        for (String line : PaperInk.lines(fonts.plain(), ABOUT, SheetLie.width(format), sheet.about())) {
            y -= ABOUT + 3;
            ink.text(EDGE, y, fonts.plain(), ABOUT, line);
        }
        return y - GAP;
    }

    private float heads(PaperInk ink, float top) throws IOException {
        float x = EDGE;
        float foot = top - columns.head();
        for (int i = 0; i < columns.widths().size(); i++) {
            Column column = sheet.columns().get(i);
            float width = columns.widths().get(i);
            List<String> lines = SheetColumns.head(column, fonts, columns.size(), width);
            if (column.shape() == Shape.UPRIGHT) {
                upright(ink, lines, x + (width - lines.size() * columns.leading()) / 2, foot + INSET + 1);
            } else {
                float above = foot + INSET + lines.size() * columns.leading();
                cell(ink, lines, new Box(x, above, width), true, column);
            }
            x += width;
        }
        frame(ink, top, foot);
        return foot;
    }

    private void upright(PaperInk ink, List<String> lines, float left, float foot) throws IOException {
        float at = left + columns.size();
        for (String line : lines) {
            ink.upright(at, foot, fonts.bold(), columns.size(), line);
            at += columns.leading();
        }
    }

    private float row(PaperInk ink, LaidRow row, float top) throws IOException {
        float x = EDGE;
        for (int i = 0; i < row.cells().size(); i++) {
            float width = columns.widths().get(i);
            Box box = new Box(x, top - columns.gap() + 1, width);
            cell(ink, row.cells().get(i), box, row.strong(), sheet.columns().get(i));
            x += width;
        }
        float foot = top - row.height(columns);
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
        float right = EDGE + columns.width();
        ink.rule(EDGE, top, right, top);
        ink.rule(EDGE, foot, right, foot);
        float x = EDGE;
        ink.rule(x, top, x, foot);
        for (float width : columns.widths()) {
            x += width;
            ink.rule(x, top, x, foot);
        }
    }

    private PDFont font(boolean strong) {
        return strong ? fonts.bold() : fonts.plain();
    }

    /**
     * @param fresh whether nothing else stands on the page
     * @return whether they had room here
     */
    private boolean notes(PaperInk ink, float top, boolean fresh) throws IOException {
        float y = top - GAP;
        if (!fresh && y - notes.size() * NOTE_LEADING < EDGE - NOTE) {
            return false;
        }
        for (String line : notes) {
            y -= NOTE_LEADING;
            ink.text(EDGE, y, fonts.plain(), NOTE, line);
        }
        return true;
    }
}

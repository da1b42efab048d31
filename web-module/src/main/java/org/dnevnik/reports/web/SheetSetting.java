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

    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float TITLE = 13;
    private static final float ABOUT = 10;
    private static final float NOTE = 8.5f;
    private static final float NOTE_LEADING = NOTE * 1.3f;
    private static final float GAP = 8;
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
        Lie lie = lie(empty);
        format = lie.format();
        columns = lie.columns();
        notes = lie.notes();
        rows = rows();
    }

    /** Those that are higher than a page in parts. */
    private List<LaidRow> rows() throws IOException {
        float room = format.getHeight() - 2 * EDGE - 2 * (TITLE + ABOUT) - GAP - columns.head() - 2 * INSET;
        int most = Math.max(1, (int) (room / columns.leading()));
        List<LaidRow> laid = new ArrayList<>();
        for (Row row : sheet.rows()) {
            laid.addAll(LaidRow.of(row, fonts, columns).parts(most));
        }
        return laid;
    }

    /** A way to lay a sheet. @param whole whether it stands on one page then */
    private record Lie(PDRectangle format, List<String> notes, SheetColumns columns, boolean whole) {}

    /** A wide sheet lies across; where that takes several pages and it can be read upright on one, it stands upright. */
    private Lie lie(String empty) throws IOException {
        boolean wide = sheet.across() || SheetColumns.wish(sheet, fonts) > PDRectangle.A4.getWidth() - 2 * EDGE;
        Lie usual = lie(wide ? ACROSS : PDRectangle.A4, empty);
        if (usual.whole() || !wide || sheet.across()) {
            return usual;
        }
        Lie upright = lie(PDRectangle.A4, empty);
        return upright.whole() && upright.columns().isLegible() ? upright : usual;
    }

    private Lie lie(PDRectangle format, String empty) throws IOException {
        float width = width(format);
        List<String> notes = new ArrayList<>();
        if (sheet.isEmpty()) {
            notes.add(empty);
        }
        for (String note : sheet.notes()) {
            notes.addAll(PaperInk.lines(fonts.plain(), NOTE, width, note));
        }
        float room = format.getHeight() - 2 * EDGE - TITLE - ABOUT - 6 - 2 * GAP - notes.size() * NOTE_LEADING;
        SheetColumns largest = SheetColumns.fitting(sheet, fonts, width, SheetColumns.LARGEST);
        SheetColumns tried = largest;
        // a sheet that is a little too long for one page is set in smaller letters
        while (height(tried) > room) {
            Float smaller = SheetColumns.smaller(tried.size());
            if (smaller == null) {
                return new Lie(format, notes, largest, false);
            }
            tried = SheetColumns.fitting(sheet, fonts, width, smaller);
        }
        return new Lie(format, notes, tried, true);
    }

    /** Where a cell stands. */
    private record Box(float left, float top, float width) {}

    private static float width(PDRectangle format) {
        return format.getWidth() - 2 * EDGE;
    }

    private float height(SheetColumns set) throws IOException {
        float height = set.head();
        for (Row row : sheet.rows()) {
            height += LaidRow.of(row, fonts, set).height(set);
        }
        return height;
    }

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

    /** What only names the row behind it stays with it. */
    private boolean fits(int row, float y) {
        float height = rows.get(row).height(columns);
        if (rows.get(row).isHead() && row + 1 < rows.size()) {
            height += rows.get(row + 1).height(columns);
        }
        return y - height > EDGE;
    }

    private float title(PaperInk ink, boolean first) throws IOException {
        float y = format.getHeight() - EDGE;
        float size = first ? TITLE : ABOUT;
        for (String line : PaperInk.lines(fonts.bold(), size, width(format), sheet.title())) {
            y -= size + 3;
            ink.text(EDGE, y, fonts.bold(), size, line);
        }
        for (String line : PaperInk.lines(fonts.plain(), ABOUT, width(format), sheet.about())) {
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
            Box box = new Box(x, top - INSET + 1, width);
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
        float right = format.getWidth() - EDGE;
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

    /** @param fresh whether nothing else stands on the page; @return whether they had room here */
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

package org.dnevnik.reports.web;

import static org.dnevnik.reports.web.SheetSetting.ABOUT;
import static org.dnevnik.reports.web.SheetSetting.EDGE;
import static org.dnevnik.reports.web.SheetSetting.GAP;
import static org.dnevnik.reports.web.SheetSetting.NOTE;
import static org.dnevnik.reports.web.SheetSetting.NOTE_LEADING;
import static org.dnevnik.reports.web.SheetSetting.TITLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet lies on its paper.
 *
 * @param notes in lines
 * @param whole whether it stands on one page then
 */
record SheetLie(PDRectangle format, List<String> notes, SheetColumns columns, boolean whole) {

    /** Pages of a sheet that is a list: from there on it is set closer. */
    private static final int LONG = 3;

    private static final float LETTERS_OF_LONG = 7.5f;

    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned on purpose
    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    /**
     * A wide sheet lies across; where that takes several pages and it can be read upright on one, it stands upright, and where it cannot, closer rows
     * are tried.
     *
     * @param empty what is said of a sheet without rows
     */
    static SheetLie of(Sheet sheet, PaperFonts fonts, String empty) throws IOException {
        boolean wide = sheet.across() || SheetColumns.wish(sheet, fonts) > width(PDRectangle.A4);
        SheetLie usual = on(wide ? ACROSS : PDRectangle.A4, sheet, fonts, empty, SheetColumns.INSET);
        if (usual.whole() || !wide) {
            return usual;
        }
        SheetLie upright = on(PDRectangle.A4, sheet, fonts, empty, SheetColumns.INSET);
        if (!sheet.across() && upright.whole() && upright.columns().isLegible()) {
            return upright;
        }
        SheetLie closer = on(ACROSS, sheet, fonts, empty, SheetColumns.CLOSE);
        return closer.whole() ? closer : usual;
    }

    /** How broad a sheet may be. */
    static float width(PDRectangle format) {
        return format.getWidth() - 2 * EDGE;
    }

    private static SheetLie on(PDRectangle format, Sheet sheet, PaperFonts fonts, String empty, float gap)
            throws IOException {
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
        SheetColumns whole = whole(largest, sheet, fonts, width, room, gap);
        if (whole == null && height(sheet, fonts, largest) > LONG * room) {
            SheetColumns close = SheetColumns.fitting(sheet, fonts, width, LETTERS_OF_LONG);
            return new SheetLie(format, notes, close.spaced(SheetColumns.CLOSE), false);
        }
        return new SheetLie(format, notes, whole == null ? largest : whole, whole != null);
    }

    /** A sheet that is a little too long for one page is set in smaller letters; null: in none that are easily read. */
    private static @Nullable SheetColumns whole(
            SheetColumns largest, Sheet sheet, PaperFonts fonts, float width, float room, float gap)
            throws IOException {
        SheetColumns tried = largest.spaced(gap);
        while (height(sheet, fonts, tried) > room) {
            Float smaller = SheetColumns.smaller(tried.size());
            if (smaller == null) {
                return null;
            }
            tried = SheetColumns.fitting(sheet, fonts, width, smaller).spaced(gap);
        }
        return tried;
    }

    private static float height(Sheet sheet, PaperFonts fonts, SheetColumns set) throws IOException {
        float height = set.head();
        for (Row row : sheet.rows()) {
            height += LaidRow.of(row, fonts, set).height(set);
        }
        return height;
    }
}

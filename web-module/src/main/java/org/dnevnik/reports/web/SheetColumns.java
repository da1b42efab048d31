package org.dnevnik.reports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.reports.web.Sheet.Shape;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.PaperInk;
import org.jspecify.annotations.Nullable;

/**
 * How wide the columns of a sheet stand on a paper, and how large its letters are: as large as lets all columns stand side by side.
 *
 * @param head height of the row of heads
 * @param gap  above and below the lines of a row
 */
record SheetColumns(float size, List<Float> widths, float head, float gap) {

    static final float INSET = 3;

    /** Between rows that stand close. */
    static final float CLOSE = 1.5f;

    private static final float[] SIZES = {9.5f, 9, 8.5f, 8, 7.5f, 7, 6.5f, 6, 5.5f, 5};
    static final float LARGEST = SIZES[0];
    private static final float LEGIBLE = 8.5f;
    private static final float SMALLEST_TO_SHRINK = 7;
    private static final float WIDEST_NAME = 210;
    private static final float NARROWEST_NAME = 84;
    private static final float LONGEST_UPRIGHT = 104;
    private static final float LEADING = 1.22f;

    /** A few narrow columns do not fill the page: figures would stand too far from their names. */
    private static final float MOST_STRETCHED = 2.5f;

    /**
     * The largest letters with which the sheet is not wider than this. Names are broken into lines only where letters would be small without that.
     *
     * @param most the largest letters to try
     */
    static SheetColumns fitting(Sheet sheet, PaperFonts fonts, float width, float most) throws IOException {
        float[] natural = new float[0];
        for (float size : SIZES) {
            if (size > most) {
                continue;
            }
            natural = natural(sheet, fonts, size);
            if (sum(natural) <= width || size <= LEGIBLE && squeezable(sheet, natural) <= width) {
                return of(sheet, fonts, size, filled(sheet, natural, width));
            }
        }
        float smallest = SIZES[SIZES.length - 1];
        float all = sum(natural);
        for (int i = 0; i < natural.length; i++) {
            natural[i] *= width / all;
        }
        return of(sheet, fonts, smallest, natural);
    }

    /** The next smaller letters, as long as they are easily read; null: there are none. */
    static @Nullable Float smaller(float size) {
        for (float other : SIZES) {
            if (other < size && other >= SMALLEST_TO_SHRINK) {
                return other;
            }
        }
        return null;
    }

    /** How wide the sheet would like to be in large letters. */
    static float wish(Sheet sheet, PaperFonts fonts) throws IOException {
        return sum(natural(sheet, fonts, SIZES[2]));
    }

    /** Whether the letters are easily read. */
    boolean isLegible() {
        return size >= SMALLEST_TO_SHRINK;
    }

    /** The same with another gap between rows. */
    SheetColumns spaced(float other) {
        return new SheetColumns(size, widths, head, other);
    }

    float width() {
        float all = 0;
        for (float one : widths) {
            all += one;
        }
        return all;
    }

    float leading() {
        return size * LEADING;
    }

    /** A head's lines. */
    static List<String> head(Column column, PaperFonts fonts, float size, float width) throws IOException {
        float room = column.shape() == Shape.UPRIGHT ? LONGEST_UPRIGHT : width - 2 * INSET;
        return PaperInk.lines(fonts.bold(), size, room, column.name());
    }

    private static SheetColumns of(Sheet sheet, PaperFonts fonts, float size, float[] widths) throws IOException {
        float highest = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = sheet.columns().get(i);
            List<String> lines = head(column, fonts, size, widths[i]);
            float height =
                    column.shape() == Shape.UPRIGHT ? widest(lines, fonts.bold(), size) : lines.size() * size * LEADING;
            highest = Math.max(highest, height);
        }
        List<Float> list = new ArrayList<>();
        for (float width : widths) {
            list.add(width);
        }
        return new SheetColumns(size, List.copyOf(list), highest + 2 * INSET + 2, INSET);
    }

    private static float[] natural(Sheet sheet, PaperFonts fonts, float size) throws IOException {
        float[] widths = new float[sheet.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            Column column = sheet.columns().get(i);
            float widest = headWidth(column, fonts, size);
            for (Row row : sheet.rows()) {
                String text = row.cells().get(i).text();
                widest = Math.max(widest, PaperInk.width(fonts.bold(), size, PaperInk.known(fonts.bold(), text)));
            }
            float most = column.shape() == Shape.NAME ? WIDEST_NAME : widest;
            widths[i] = Math.min(widest, most) + 2 * INSET;
        }
        return widths;
    }

    private static float headWidth(Column column, PaperFonts fonts, float size) throws IOException {
        if (column.shape() == Shape.UPRIGHT) {
            return head(column, fonts, size, 0).size() * size * LEADING;
        }
        return widest(Arrays.asList(column.name().split(" ", -1)), fonts.bold(), size);
    }

    private static float widest(List<String> texts, PDFont font, float size) throws IOException {
        float widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, PaperInk.width(font, size, PaperInk.known(font, text)));
        }
        return widest;
    }

    /** The width with names as narrow as they may be. */
    private static float squeezable(Sheet sheet, float[] natural) {
        float all = 0;
        for (int i = 0; i < natural.length; i++) {
            all += isName(sheet, i) ? Math.min(natural[i], NARROWEST_NAME) : natural[i];
        }
        return all;
    }

    /** What is too much is taken from the names, what is left over is given to all columns alike, within reason. */
    private static float[] filled(Sheet sheet, float[] natural, float width) {
        float over = sum(natural) - width;
        float[] widths = natural.clone();
        float names = 0;
        for (int i = 0; i < widths.length; i++) {
            names += isName(sheet, i) ? Math.max(0, widths[i] - NARROWEST_NAME) : 0;
        }
        for (int i = 0; i < widths.length; i++) {
            if (over <= 0) {
                widths[i] *= Math.min(MOST_STRETCHED, width / sum(natural));
            } else if (isName(sheet, i)) {
                widths[i] -= over * Math.max(0, widths[i] - NARROWEST_NAME) / names;
            }
        }
        return widths;
    }

    private static boolean isName(Sheet sheet, int column) {
        return sheet.columns().get(column).shape() == Shape.NAME;
    }

    private static float sum(float[] widths) {
        float all = 0;
        for (float width : widths) {
            all += width;
        }
        return all;
    }
}

package org.dnevnik.shell.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Writes on a page of paper: lines of text that fit a width, and rules. Measures are points, from the lower left corner. */
public final class PaperInk {

    private static final float THOUSAND = 1000;

    private final PDPageContentStream page;

    public PaperInk(PDPageContentStream page) {
        this.page = page;
    }

    /** One line, its foot at {@code y}. */
    public void text(float x, float y, PDFont font, float size, String words) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(known(font, words));
        page.endText();
    }

    /** One line that reads from below upwards, its foot at {@code x}. */
    public void upright(float x, float y, PDFont font, float size, String words) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, x, y));
        page.showText(known(font, words));
        page.endText();
    }

    /** A thin grey line. */
    public void rule(float x1, float y1, float x2, float y2) throws IOException {
        page.setStrokingColor(0.6f);
        page.setLineWidth(0.5f);
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    /** Words broken into lines of a width; a word that is wider than a line is broken at a hyphen, or
     * anywhere where it has none, and a line that was ended ends. */
    public static List<String> lines(PDFont font, float size, float width, String words) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\\R", -1)) {
            String line = "";
            for (String word : known(font, paragraph).split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(font, size, longer) > width && !line.isEmpty()) {
                    lines.add(line);
                    longer = word;
                }
                while (width(font, size, longer) > width && longer.length() > 1) {
                    int end = fitting(font, size, width, longer);
                    lines.add(longer.substring(0, end));
                    longer = longer.substring(end);
                }
                line = longer;
            }
            lines.add(line);
        }
        return lines;
    }

    private static int fitting(PDFont font, float size, float width, String word) throws IOException {
        int end = 1;
        while (end < word.length() - 1 && width(font, size, word.substring(0, end + 1)) <= width) {
            end++;
        }
        int hyphen = word.lastIndexOf('-', end - 1);
        return hyphen > 0 ? hyphen + 1 : end;
    }

    /** What the font has no sign for becomes a question mark, and a gap of any kind a gap; without that nothing would be printed at all. */
    public static String known(PDFont font, String words) {
        StringBuilder known = new StringBuilder();
        words.codePoints().forEach(c -> {
            String sign = Character.isWhitespace(c) ? " " : Character.toString(c);
            try {
                font.encode(sign);
                known.append(sign);
            } catch (IllegalArgumentException | IOException e) {
                known.append('?');
            }
        });
        return known.toString();
    }

    /** How wide words stand. */
    public static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / THOUSAND * size;
    }
}

package org.dnevnik.identity.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dnevnik.shell.web.PaperInk;

/** Writes on a page of paper: lines of text that fit a width, and a square that a phone reads. Measures are points, from the lower left corner. */
final class Ink {

    private final PDPageContentStream page;
    private final PaperInk letters;

    Ink(PDPageContentStream page) {
        this.page = page;
        this.letters = new PaperInk(page);
    }

    void text(float x, float y, PDFont font, float size, String words) throws IOException {
        letters.text(x, y, font, size, words);
    }

    /**
     * As many lines as the words need, at most {@code most}: the last one then ends in dots.
     *
     * @return the foot of the next line
     */
    float lines(float x, float y, float width, int most, PDFont font, float size, String words) throws IOException {
        float foot = y;
        for (String line : broken(font, size, width, most, PaperInk.known(font, words))) {
            text(x, foot, font, size, line);
            foot -= size * 1.25f;
        }
        return foot;
    }

    /** Dashes from one point to another. */
    void cut(float x1, float y1, float x2, float y2) throws IOException {
        page.setStrokingColor(0.55f);
        page.setLineWidth(0.5f);
        page.setLineDashPattern(new float[] {4, 3}, 0);
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    /** A QR code with its own quiet border, {@code size} points wide. */
    void square(float x, float y, float size, String content) throws IOException {
        QrSquare bits = QrSquare.of(content);
        float dot = size / bits.size();
        for (int row = 0; row < bits.size(); row++) {
            for (int column = 0; column < bits.size(); column++) {
                if (bits.isDark(column, row)) {
                    page.addRect(x + column * dot, y + size - (row + 1) * dot, dot, dot);
                }
            }
        }
        page.fill();
    }

    private static List<String> broken(PDFont font, float size, float width, int most, String words)
            throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || PaperInk.width(font, size, longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        boolean tooMany = lines.size() > most;
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        for (int i = 0; i < kept.size(); i++) {
            boolean dots = tooMany && i == most - 1;
            kept.set(i, fitted(font, size, width, kept.get(i), dots));
        }
        return kept;
    }

    /** A word that is wider than the line loses its end. */
    private static String fitted(PDFont font, float size, float width, String line, boolean dots) throws IOException {
        String fitted = dots ? line + "…" : line;
        for (int end = line.length() - 1; end > 0 && PaperInk.width(font, size, fitted) > width; end--) {
            fitted = line.substring(0, end) + "…";
        }
        return fitted;
    }
}

package org.dnevnik.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a paper, put into it as far as it uses them: with them it prints the same everywhere, Cyrillic included. */
public record PaperFonts(PDFont plain, PDFont bold, PDFont code) {

    /** Loads them into a paper. */
    public static PaperFonts in(PDDocument paper) throws IOException {
        return new PaperFonts(
                font(paper, "LiberationSans-Regular"),
                font(paper, "LiberationSans-Bold"),
                font(paper, "LiberationMono-Bold"));
    }

    private static PDFont font(PDDocument paper, String name) throws IOException {
        String file = "/liberation/" + name + ".ttf";
        try (InputStream in = Objects.requireNonNull(PaperFonts.class.getResourceAsStream(file), file)) {
            return PDType0Font.load(paper, in);
        }
    }
}

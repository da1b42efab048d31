package org.dnevnik.identity.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dnevnik.identity.IssuedSheet;
import org.dnevnik.identity.Slip;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.PaperFonts;
import org.dnevnik.shell.web.Texts;

/** Slips with codes or logins as a PDF: eight on a page of A4, to be cut along the dashes, each for one person alone. */
final class SlipSheet {

    private static final int COLUMNS = 2;
    private static final int ROWS = 4;
    private static final float EDGE = 18;
    private static final float WIDTH = (PDRectangle.A4.getWidth() - 2 * EDGE) / COLUMNS;
    private static final float HEIGHT = (PDRectangle.A4.getHeight() - 2 * EDGE) / ROWS;
    private static final float INSET = 12;
    private static final float SQUARE = 82;
    private static final float SMALL = 7.5f;
    private static final float PLAIN = 9;
    private static final float NAME = 12;
    private static final float CODE = 15;

    private final Texts texts;
    private final String site;
    private final IssuedSheet sheet;

    /** @param site address of the installation, without a slash at its end */
    SlipSheet(Texts texts, String site, IssuedSheet sheet) {
        this.texts = texts;
        this.site = site;
        this.sheet = sheet;
    }

    byte[] pdf() {
        try (PDDocument paper = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PaperFonts fonts = PaperFonts.in(paper);
            List<Slip> slips = sheet.slips();
            for (int from = 0; from < slips.size(); from += COLUMNS * ROWS) {
                page(paper, fonts, slips.subList(from, Math.min(from + COLUMNS * ROWS, slips.size())));
            }
            paper.getDocumentInformation().setTitle(texts.get("identity.slip.title") + " " + sheet.className());
            paper.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(PDDocument paper, PaperFonts fonts, List<Slip> slips) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        paper.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(paper, page)) {
            Ink ink = new Ink(stream);
            for (int i = 0; i < slips.size(); i++) {
                float left = EDGE + i % COLUMNS * WIDTH;
                int row = i / COLUMNS;
                float top = PDRectangle.A4.getHeight() - EDGE - row * HEIGHT;
                slip(ink, fonts, left + INSET, top - INSET, slips.get(i));
            }
            cuts(ink, (slips.size() + COLUMNS - 1) / COLUMNS);
        }
    }

    private static void cuts(Ink ink, int rows) throws IOException {
        float top = PDRectangle.A4.getHeight() - EDGE;
        for (int row = 1; row <= rows; row++) {
            float y = top - row * HEIGHT;
            ink.cut(EDGE / 2, y, PDRectangle.A4.getWidth() - EDGE / 2, y);
        }
        ink.cut(EDGE + WIDTH, PDRectangle.A4.getHeight() - EDGE / 2, EDGE + WIDTH, top - rows * HEIGHT);
    }

    private void slip(Ink ink, PaperFonts fonts, float x, float top, Slip slip) throws IOException {
        float wide = WIDTH - 2 * INSET;
        float narrow = wide - SQUARE - INSET / 2;
        float y = ink.lines(x, top - SMALL, wide, 1, fonts.plain(), SMALL, sheet.schoolName());
        y = ink.lines(
                x, y - NAME / 2, narrow, 2, fonts.bold(), NAME, slip.person().name());
        ink.lines(x, y, narrow, 2, fonts.plain(), PLAIN, who(slip));
        ink.square(x + wide - SQUARE, top - SQUARE - 2.5f * SMALL, SQUARE, target(slip));
        float foot = top - HEIGHT + 2 * INSET;
        secret(ink, fonts, x, foot + 92, slip);
        ink.text(x, foot + 58, fonts.plain(), PLAIN, texts.get("identity.slip.steps"));
        ink.lines(
                x,
                foot + 46,
                wide,
                1,
                fonts.bold(),
                PLAIN,
                target(slip).replaceFirst("^https?://", "").replaceFirst("#.*", ""));
        ink.lines(x, foot + 34, wide, 1, fonts.plain(), PLAIN, texts.format("identity.slip.until", until()));
        ink.lines(x, foot + 20, wide, 3, fonts.plain(), SMALL, rule(slip));
    }

    private void secret(Ink ink, PaperFonts fonts, float x, float y, Slip slip) throws IOException {
        if (slip.code() != null) {
            ink.text(x, y, fonts.plain(), SMALL, texts.get("identity.slip.code"));
            ink.text(x, y - 16, fonts.code(), CODE, slip.code());
        } else {
            String login = Objects.requireNonNull(slip.login());
            ink.text(x, y - 4, fonts.plain(), SMALL, texts.get("identity.signIn.login"));
            ink.text(x + 42, y - 4, fonts.code(), NAME, login);
            ink.text(x, y - 20, fonts.plain(), SMALL, texts.get("identity.signIn.password"));
            ink.text(x + 42, y - 20, fonts.code(), NAME, Objects.requireNonNull(slip.password()));
        }
    }

    private String who(Slip slip) {
        AccessLine person = slip.person();
        if (person.isGuardian()) {
            return texts.format("identity.slip.guardian", slip.pupil(), sheet.className());
        }
        return sheet.className().isEmpty()
                ? texts.get("identity.slip.staff")
                : texts.format("identity.slip.pupil", sheet.className());
    }

    private String target(Slip slip) {
        return slip.code() == null ? site + "/sign-in" : site + "/activate#" + slip.code();
    }

    private String rule(Slip slip) {
        if (slip.code() == null) {
            return texts.get("identity.slip.ruleLogin");
        }
        return texts.get(slip.person().own() ? "identity.slip.ruleOwn" : "identity.slip.ruleChild");
    }

    private String until() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .withZone(Families.REGION)
                .format(sheet.until());
    }
}

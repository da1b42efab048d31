package org.dnevnik.shell.web;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A guide on A4: its text with the pictures, and the numbers of the pages. */
final class GuidePaper {

    private static final int BOLD = 700;
    private static final int PLAIN = 400;
    private static final String PICTURES = "guide:";

    private static final String PAGE = """
            <html lang="ru"><head><title>%s</title><style>
            @page { size: A4; margin: 14mm 16mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Liberation; color: #666 } }
            body { margin: 0; font: %s Liberation; color: #111 }
            h1 { font-size: 19pt; margin: 0 0 10pt } h2 { font-size: 13pt; margin: 13pt 0 5pt } h3 { font-size: 11.5pt; margin: 12pt 0 4pt }
            h1, h2, h3 { page-break-after: avoid; line-height: 1.25 }
            p, ul, ol { margin: 0 0 7pt } li { margin-bottom: 2.5pt }
            body > :last-child, body > :last-child > :last-child { margin-bottom: 0 }
            table { width: 100%%; border-collapse: collapse; margin: 4pt 0 9pt; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid } th, td { border-bottom: 0.5pt solid #bbb; padding: 3pt 8pt 3pt 0; text-align: left; vertical-align: top }
            code { font-family: LiberationMono; font-size: 9.5pt; background: #eef1f6 } pre { page-break-inside: avoid; white-space: pre-wrap; background: #eef1f6; padding: 6pt }
            img { max-width: 100%%; max-height: 120mm; border: 0.5pt solid #ccc; page-break-inside: avoid }
            img.hp-phone { max-width: 52mm; margin-right: 6mm; vertical-align: top }
            a { color: #111; text-decoration: none }
            </style></head><body>%s</body></html>""";

    private static final String USUAL = "10pt/1.36";
    private static final String CLOSER = "9.5pt/1.3";

    static {
        // it tells of every style sheet and every font, on the console of errors
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private GuidePaper() {}

    /**
     * Set a little closer where that saves a page: a last page of two lines is wasted paper.
     *
     * @param pictures by the name of their file
     */
    static byte[] pdf(Guide guide, Function<String, InputStream> pictures) {
        byte[] usual = set(guide, pictures, USUAL);
        byte[] closer = set(guide, pictures, CLOSER);
        return pages(closer) < pages(usual) ? closer : usual;
    }

    private static int pages(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return paper.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] set(Guide guide, Function<String, InputStream> pictures, String letters) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder paper = new PdfRendererBuilder();
            font(paper, "LiberationSans-Regular", "Liberation", PLAIN);
            font(paper, "LiberationSans-Bold", "Liberation", BOLD);
            font(paper, "LiberationMono-Bold", "LiberationMono", PLAIN);
            paper.useProtocolsStreamImplementation(
                    address -> new Picture(
                            Objects.requireNonNull(pictures.apply(address.substring(PICTURES.length())), address)),
                    PICTURES.replace(":", ""));
            paper.useExternalResourceAccessControl(
                    (address, kind) -> address.startsWith(PICTURES),
                    ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            paper.withHtmlContent(PAGE.formatted(Html.escaped(guide.title()), letters, onPaper(guide.html())), null);
            paper.toStream(out);
            paper.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other pages of the site cannot be reached from paper. */
    private static String onPaper(String html) {
        return html.replaceAll("href=\"/[^\"]*\"", "").replace("src=\"/resources/guide/", "src=\"" + PICTURES);
    }

    private static void font(PdfRendererBuilder paper, String file, String family, int weight) {
        String name = "/liberation/" + file + ".ttf";
        paper.useFont(
                () -> Objects.requireNonNull(GuidePaper.class.getResourceAsStream(name), name),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private record Picture(InputStream getStream) implements FSStream {
        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream, StandardCharsets.UTF_8);
        }
    }
}

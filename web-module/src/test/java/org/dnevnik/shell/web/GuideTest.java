package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final Path GUIDES = Path.of("../docs/guide");
    private static final Path IMAGES = Path.of("../docs/images/guide");
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"/help\\?guide=([a-z-]+)(?:#([^\"]+))?\"");
    private static final Pattern FAULT =
            Pattern.compile("^(?:school\\.import\\.fault|timetable\\.import)\\.\\w+=(.*)$", Pattern.MULTILINE);
    private static final List<String> WORDS = List.of("Уроки недели", "Уроки по дням");
    private static final List<String> HANDED_OUT = List.of("memo-parent", "memo-pupil");
    private static final Map<String, Guide> ALL = all();
    private static final Guide ADMINISTRATOR = Objects.requireNonNull(ALL.get("administrator"));

    private static Map<String, Guide> all() {
        Map<String, Guide> all = new TreeMap<>();
        for (Path file : SourceFiles.of(GUIDES, ".md")) {
            String name = file.getFileName().toString().replace(".md", "");
            all.put(name, Guide.of(name, SourceFiles.text(file)));
        }
        return all;
    }

    private static Stream<String> html() {
        return ALL.values().stream().map(Guide::html);
    }

    @Test
    void theAdministratorsGuideExplainsEveryFaultOfAnImport() {
        String text = ADMINISTRATOR.html().replaceAll("<[^>]+>", "").replace("&quot;", "\"");
        List<String> unexplained = SourceFiles.of(SourceFiles.BUNDLES, "texts_ru.properties").stream()
                .flatMap(bundle -> FAULT.matcher(SourceFiles.text(bundle)).results())
                .map(found -> found.group(1).replaceAll("\\{\\d}", "…"))
                .filter(told -> !WORDS.contains(told) && !text.contains(told))
                .toList();
        assertEquals(List.of(), unexplained, "explain it in docs/guide/administrator.md");
    }

    @Test
    void everyGuideHasATitle() {
        List<String> bare = ALL.values().stream()
                .filter(g -> g.title().equals(g.name()))
                .map(Guide::name)
                .toList();
        assertEquals(List.of(), bare);
        assertFalse(ADMINISTRATOR.chapters().isEmpty());
    }

    @Test
    void everyPictureOfAGuideIsThere() {
        List<String> lost = html().flatMap(html -> PICTURE.matcher(html).results())
                .map(found -> found.group(1))
                .filter(src -> !src.startsWith("/resources/guide/")
                        || !Files.isReadable(IMAGES.resolve(src.substring("/resources/guide/".length()))))
                .toList();
        assertEquals(List.of(), lost, "put it into docs/images/guide");
    }

    @Test
    void whatAGuideLinksToIsThere() {
        List<String> lost = html().flatMap(html -> LINK.matcher(html).results())
                .filter(link -> !isThere(link.group(1), link.group(2)))
                .map(link -> link.group())
                .toList();
        assertEquals(List.of(), lost);
    }

    private static boolean isThere(String name, @Nullable String anchor) {
        Guide guide = ALL.get(name);
        return guide != null
                && (anchor == null
                        || guide.html().contains("id=\"" + URLDecoder.decode(anchor, StandardCharsets.UTF_8) + "\""));
    }

    @Test
    void everyPageIsExplainedInAFewWords() {
        Guide screens = Objects.requireNonNull(ALL.get("screens"));
        List<String> unexplained = SourceFiles.of(SourceFiles.PAGES, ".xhtml").stream()
                .filter(page -> SourceFiles.text(page).contains("/WEB-INF/templates/page.xhtml"))
                .map(page -> SourceFiles.PAGES.relativize(page).toString().replace(".xhtml", ""))
                .filter(page -> screens.chapter(screens.screens().getOrDefault(page, "?"))
                        .isEmpty())
                .toList();
        assertEquals(List.of(), unexplained, "tell of it in docs/guide/screens.md");
    }

    @Test
    void everyGuideGoesOnPaperWithItsPictures() throws IOException {
        for (Guide guide : ALL.values()) {
            byte[] pdf = GuidePaper.pdf(guide, GuideTest::picture);
            try (PDDocument paper = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(paper);
                assertTrue(text.replaceAll("\\s+", " ").contains(guide.title()), guide.name());
                for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                    assertFalse(isEmpty(paper, page), guide.name() + " has nothing on page " + page);
                }
                if (HANDED_OUT.contains(guide.name())) {
                    assertEquals(1, paper.getNumberOfPages(), guide.name() + " is handed out on one sheet");
                }
            }
        }
    }

    private static boolean isEmpty(PDDocument paper, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(paper).replaceAll("\\d+ / \\d+", "").isBlank()
                && !paper.getPage(page - 1)
                        .getResources()
                        .getXObjectNames()
                        .iterator()
                        .hasNext();
    }

    private static InputStream picture(String file) {
        try {
            return Files.newInputStream(IMAGES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aGuideBringsNoMarkupOfItsOwn() {
        String html = Guide.of("x", "a <script>alert(1)</script>\n\n[x](javascript:alert)")
                .html();
        assertFalse(html.contains("<script") || html.contains("href=\"javascript:"), html);
    }
}

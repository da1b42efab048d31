package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideTest {

    private static final Path IMAGES = Path.of("../docs/images/guide");
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile("href=\"/help\\?guide=administrator#([^\"]+)\"");
    private static final Pattern FAULT =
            Pattern.compile("^(?:school\\.import\\.fault|timetable\\.import)\\.\\w+=(.*)$", Pattern.MULTILINE);
    private static final List<String> WORDS = List.of("Уроки недели", "Уроки по дням");

    @Test
    void theAdministratorsGuideExplainsEveryFaultOfAnImport() {
        String text = Guide.ADMINISTRATOR.html().replaceAll("<[^>]+>", "").replace("&quot;", "\"");
        List<String> unexplained = SourceFiles.of(SourceFiles.BUNDLES, "texts_ru.properties").stream()
                .flatMap(bundle -> FAULT.matcher(SourceFiles.text(bundle)).results())
                .map(found -> found.group(1).replaceAll("\\{\\d}", "…"))
                .filter(told -> !WORDS.contains(told) && !text.contains(told))
                .toList();
        assertEquals(List.of(), unexplained, "explain it in docs/guide/administrator.md");
    }

    @ParameterizedTest
    @EnumSource
    void aGuideHasChaptersAndPicturesThatAreThere(Guide guide) {
        assertTrue(guide.chapters().size() > 3, guide::html);
        List<String> lost = PICTURE.matcher(guide.html())
                .results()
                .map(found -> found.group(1))
                .filter(src -> !src.startsWith("/resources/guide/")
                        || !Files.isReadable(IMAGES.resolve(src.substring("/resources/guide/".length()))))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void whatAGuideLinksToIsThere() {
        List<String> lost = ANCHOR.matcher(Guide.ADMINISTRATOR.html())
                .results()
                .map(found -> found.group(1))
                .filter(anchor -> !Guide.ADMINISTRATOR.html().contains("id=\"" + decoded(anchor) + "\""))
                .toList();
        assertEquals(List.of(), lost);
    }

    private static String decoded(String anchor) {
        return java.net.URLDecoder.decode(anchor, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aGuideBringsNoMarkupOfItsOwn() {
        String html = Guide.rendered("a <script>alert(1)</script>\n\n[x](javascript:alert)");
        assertFalse(html.contains("<script") || html.contains("href=\"javascript:"), html);
    }
}

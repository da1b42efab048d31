package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class PagesTest {

    private static final int LONGEST = 150;
    private static final Pattern NAMESPACE = Pattern.compile("xmlns(?::\\w+)?=\"([^\"]*)\"");
    private static final Pattern KNOWN = Pattern.compile("http://www\\.w3\\.org/1999/xhtml"
            + "|jakarta\\.faces\\.(core|html|facelets|passthrough)|primefaces|urn:dnevnik:[a-z]+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"|<style|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern TITLE = Pattern.compile("<ui:param name=\"title\"|<title>");

    @Test
    void everyPageIsWellFormed() {
        assertEquals(List.of(), pages(page -> !isWellFormed(page)));
    }

    @Test
    void noPageUsesAnUnknownNamespace() {
        assertEquals(List.of(), pages(PagesTest::isStrange), "a mistyped namespace is shown as plain text");
    }

    @Test
    void noPageCarriesTextsOfItsOwn() {
        assertEquals(List.of(), pages(has(CYRILLIC)), "move the words into the bundles");
    }

    @Test
    void noPageCarriesScriptsOrStylesThatTheBrowserIsToldToRefuse() {
        assertEquals(List.of(), pages(has(INLINE)), "move them into resources/<feature>");
    }

    @Test
    void everyPageHasATitle() {
        Predicate<String> whole = page -> page.contains("<html") || page.contains("/WEB-INF/templates/");
        assertEquals(List.of(), pages(whole.and(has(TITLE).negate())));
    }

    @Test
    void noPageIsTooLongToBeReadAtOnce() {
        assertEquals(List.of(), pages(page -> page.lines().count() > LONGEST));
    }

    @Test
    void thePagesAreThere() {
        assertTrue(pages(page -> true).size() > 10);
    }

    @Test
    void whatIsForbiddenIsSeen() {
        assertTrue(has(INLINE).test("<p style=\"color: red\">"));
        assertTrue(has(INLINE).test("<script>1</script>"));
        assertFalse(has(INLINE).test("<script src=\"/a.js\" defer=\"defer\"></script>"));
        assertTrue(isStrange("<html xmlns:h=\"jakarta.face.html\">"));
        assertFalse(isWellFormed("<p>"));
    }

    private static List<Path> pages(Predicate<String> which) {
        return SourceFiles.of(SourceFiles.PAGES, ".xhtml").stream()
                .filter(page -> which.test(SourceFiles.text(page)))
                .toList();
    }

    private static Predicate<String> has(Pattern pattern) {
        return page -> pattern.matcher(page).find();
    }

    private static boolean isStrange(String page) {
        return NAMESPACE
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .anyMatch(name -> !KNOWN.matcher(name).matches());
    }

    private static boolean isWellFormed(String page) {
        try {
            SAXParserFactory.newInstance()
                    .newSAXParser()
                    .parse(new InputSource(new StringReader(page)), new DefaultHandler());
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}

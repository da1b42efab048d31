package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.diary.DiaryRefusal;
import org.dnevnik.exchange.ExchangeRefusal;
import org.dnevnik.files.FilesRefusal;
import org.dnevnik.identity.IdentityRefusal;
import org.dnevnik.journal.JournalRefusal;
import org.dnevnik.kernel.Reason;
import org.dnevnik.notifications.NotificationsRefusal;
import org.dnevnik.people.PeopleRefusal;
import org.dnevnik.reports.ReportsRefusal;
import org.dnevnik.school.BookFault;
import org.dnevnik.school.SchoolRefusal;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("^([a-z]\\w*(?:\\.\\w+)+)\\s*=", Pattern.MULTILINE);
    private static final Pattern ON_A_PAGE = Pattern.compile("text\\['([\\w.]+)'\\]");
    private static final Pattern QUOTED = Pattern.compile("[\"']([a-z]\\w*(?:\\.\\w+)+\\.?|[a-z]+\\.)[\"']");

    private static final Pattern FAULT = Pattern.compile("findings\\s*\\.(?:fault|note)\\([^;]*;");
    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z]+)\"");

    private static final Pattern LOOK =
            Pattern.compile("\\b(?:reads|log|accesses)\\s*\\.(?:read|listed|refused)\\([^;]*;");
    private static final Pattern LOOKED_AT = Pattern.compile("\"([a-z][a-z ]+[a-z])\"");
    private static final Pattern LOOK_NAMED = Pattern.compile("String (?:WHAT|CARD) = \"([a-z ]+)\"");

    private static final Set<String> RUSSIAN = keysOf(Texts.RUSSIAN);
    private static final Set<String> WRITTEN = written();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(RUSSIAN, keysOf(Locale.ENGLISH), "paste the missing key into texts_ru or texts_en of its feature");
    }

    @Test
    void noKeyIsWrittenTwice() {
        for (Locale language : Texts.LANGUAGES) {
            Set<String> seen = new HashSet<>();
            List<String> doubled = lines(language).filter(key -> !seen.add(key)).toList();
            assertEquals(List.of(), doubled, "keep one line of each in texts_" + language.getLanguage());
        }
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        Set<String> missing = missing(RUSSIAN::contains);
        assertEquals(Set.of(), missing, "paste into texts_ru and texts_en: key=text");
    }

    @Test
    void everyTextThatCodeNamesIsThere() {
        List<String> missing = WRITTEN.stream()
                .filter(TextsTest::looksLikeAKey)
                .filter(key -> !RUSSIAN.contains(key) && !RUSSIAN.contains(key + ".one"))
                .sorted()
                .toList();
        assertEquals(List.of(), missing, "paste into texts_ru and texts_en: key=text");
    }

    @Test
    void aTextThatIsNotThereIsSeen() {
        assertTrue(missing(key -> !key.equals("shell.signOut")).contains("shell.signOut"));
    }

    @Test
    void everyTextIsAskedForSomewhere() {
        List<String> unused = RUSSIAN.stream().filter(key -> !isAskedFor(key)).toList();
        assertEquals(List.of(), unused, "nobody reads these: remove them from texts_ru and texts_en");
    }

    @Test
    void aTextThatNobodyReadsIsSeen() {
        assertTrue(!isAskedFor("people.nowhere.nothing"));
    }

    @Test
    void everyReasonOfARefusalHasItsText() {
        List<String> silent = Stream.<Reason[]>of(
                        FilesRefusal.values(),
                        ExchangeRefusal.values(),
                        JournalRefusal.values(),
                        DiaryRefusal.values(),
                        SchoolRefusal.values(),
                        PeopleRefusal.values(),
                        IdentityRefusal.values(),
                        NotificationsRefusal.values(),
                        ReportsRefusal.values())
                .flatMap(Stream::of)
                .map(Reason::key)
                .filter(key -> !RUSSIAN.contains(key))
                .toList();
        assertEquals(List.of(), silent, "paste into texts_ru and texts_en: key=what was refused and what to do");
    }

    @Test
    void everyFaultOfAnImportHasItsText() {
        Stream<String> calls = SourceFiles.of(SourceFiles.SERVICES.resolve("org/dnevnik/school"), ".java").stream()
                .flatMap(file -> FAULT.matcher(SourceFiles.text(file)).results())
                .flatMap(call -> WORD.matcher(call.group()).results())
                .map(word -> "school.import.fault." + word.group(1));
        Set<String> told = Stream.concat(calls, Stream.of(BookFault.values()).map(BookFault::key))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = RUSSIAN.stream()
                .filter(key -> key.startsWith("school.import.fault."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, told, "a fault without its text, or a text of no fault");
    }

    @Test
    void everyLookThatIsLoggedCanBeToldToWhomItWasAt() {
        Set<String> silent = SourceFiles.of(SourceFiles.SERVICES, ".java").stream()
                .map(SourceFiles::text)
                .filter(code -> code.contains("AccessLog"))
                .flatMap(TextsTest::looks)
                .map(what -> "people.access.what." + what.replace(' ', '_'))
                .filter(key -> !RUSSIAN.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent, "paste into texts_ru and texts_en of people: key=what was looked at");
    }

    /** What is logged, as it stands in the calls or in a constant of their class. */
    private static Stream<String> looks(String code) {
        Stream<String> called = LOOK.matcher(code)
                .results()
                .flatMap(call -> LOOKED_AT.matcher(call.group()).results())
                .map(what -> what.group(1));
        return Stream.concat(called, LOOK_NAMED.matcher(code).results().map(what -> what.group(1)));
    }

    @Test
    void aCountedThingHasAllItsForms() {
        List<String> halved = RUSSIAN.stream()
                .filter(key -> key.endsWith(".few"))
                .map(key -> key.substring(0, key.length() - 4))
                .filter(key -> !RUSSIAN.containsAll(List.of(key + ".one", key + ".many")))
                .toList();
        assertEquals(List.of(), halved, "a counted text has .one, .few and .many");
    }

    private static Set<String> missing(Predicate<String> known) {
        return SourceFiles.of(SourceFiles.PAGES, ".xhtml").stream()
                .flatMap(page -> ON_A_PAGE.matcher(SourceFiles.text(page)).results())
                .map((MatchResult found) -> found.group(1))
                .filter(key -> !key.endsWith(".") && !known.test(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Three words of which the first is a feature; two are a table or a component. */
    private static boolean looksLikeAKey(String quoted) {
        String[] words = quoted.split("\\.", -1);
        return words.length > 2 && !quoted.endsWith(".") && Texts.FEATURES.contains(words[0]);
    }

    /** Asked for as it stands, by the beginning to which a page adds a state or a number, or by a reason's own name. */
    private static boolean isAskedFor(String key) {
        return key.contains(".refusal.")
                || WRITTEN.contains(key)
                || beginnings(key).anyMatch(WRITTEN::contains);
    }

    private static Stream<String> beginnings(String key) {
        List<String> found = new ArrayList<>();
        for (int dot = key.indexOf('.', key.indexOf('.') + 1); dot > 0; dot = key.indexOf('.', dot + 1)) {
            found.add(key.substring(0, dot + 1));
        }
        String plain = key.replaceFirst("\\.(one|few|many)$", "");
        return plain.equals(key) ? found.stream() : Stream.concat(Stream.of(plain), found.stream());
    }

    private static Set<String> written() {
        Stream<Path> code = Stream.of(SourceFiles.CODE, SourceFiles.SERVICES, SourceFiles.RECORDS)
                .flatMap(root -> SourceFiles.of(root, ".java").stream());
        Stream<Path> pages = Stream.of(".xhtml", ".js").flatMap(end -> SourceFiles.of(SourceFiles.PAGES, end).stream());
        return Stream.concat(code, pages)
                .flatMap(file -> QUOTED.matcher(SourceFiles.text(file)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> keysOf(Locale language) {
        return lines(language).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(Locale language) {
        return SourceFiles.of(SourceFiles.BUNDLES, "texts_" + language.getLanguage() + ".properties").stream()
                .flatMap(bundle -> KEY.matcher(SourceFiles.text(bundle)).results())
                .map((MatchResult found) -> found.group(1));
    }
}

package org.dnevnik.architecture;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What compiled classes no longer tell: the texts of queries, and what packages say of themselves. */
class SourceTest {

    private static final Pattern PACKAGE = Pattern.compile("org/dnevnik/([a-z]+)");
    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|COPY)\\s+([a-z]+)\\.[a-z_]+");
    private static final Pattern GREEDY =
            Pattern.compile("catch \\([^)]*\\b(Exception|RuntimeException|Throwable) [a-z]\\w*\\)");
    private static final Pattern PACKAGE_JAVADOC =
            Pattern.compile("/\\*\\*[^/]*?\\.\\s[^/]*?\\.?\\s*\\*/\\s*@NullMarked", Pattern.DOTALL);

    /** Texts that reach upwards, and why they may. */
    private static final Map<String, String> FOR_A_REASON = Map.ofEntries(
            entry("UndonePromotions.java reads timetable", "a year in which lessons were planned is not taken back"),
            entry("SchoolGroups.java reads timetable", "a class that a lesson names is not dropped"),
            entry("SchoolThings.java reads timetable", "a subject or room that a lesson names is not dropped"),
            entry("StructureQuery.java reads timetable", "a subject or room that a lesson names is shown as used"),
            entry(
                    "PlannedLessons.java reads journal",
                    "a lesson that carries works stays when the timetable is imported anew"),
            entry("LessonRecords.java reads journal", "a lesson with marks is not moved to another day"),
            entry("LessonRecords.java reads homework", "homework of a cancelled lesson is due for the next one"),
            entry(
                    "PlannedLessons.java reads homework",
                    "a lesson that carries homework stays when the timetable is imported anew"),
            entry(
                    "Movements.java reads timetable",
                    "a movement never leaves marks outside of the class that gave them"),
            entry("Movements.java reads journal", "a movement never leaves marks outside of the class that gave them"),
            entry(
                    "PupilPathsQuery.java reads timetable",
                    "a movement never leaves marks outside of the class that gave them"),
            entry(
                    "PupilPathsQuery.java reads journal",
                    "a movement never leaves marks outside of the class that gave them"),
            entry("Notifications.java reads school", "quiet hours are by the clock of the school that has the news"),
            entry("QueueStateQuery.java reads school", "the queue's page tells schools by their names"));

    @Test
    void aQueryNamesOnlyTablesOfItsOwnAndLowerFeatures() {
        List<String> upward = javaFiles()
                .flatMap(SourceTest::tablesAbove)
                .filter(arrow -> !FOR_A_REASON.containsKey(arrow))
                .toList();
        assertEquals(List.of(), upward, "the text of a query is an arrow too");
    }

    @Test
    void anArrowInTheTextOfAQueryIsSeen() {
        assertEquals(
                1,
                above("people", "SELECT 1 FROM people.person p JOIN school.enrolment e ON true")
                        .count());
        assertEquals(
                0,
                above("diary", "SELECT 1 FROM journal.mark JOIN people.person p ON true")
                        .count());
    }

    @Test
    void everyPackageSaysInTwoSentencesWhatItIs() {
        List<Path> silent = javaFiles()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !saysWhatItIs(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent, "a package-info with two sentences and @NullMarked is missing or too short");
    }

    @Test
    void noFileIsTooLongToBeReadAtOnce() {
        List<String> tooLong = javaFiles()
                .filter(file -> text(file).lines().count() > 400)
                .map(Path::toString)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    /** But for a few places, see {@link CodeRules#ONE_AMONG_MANY}. */
    @Test
    void nobodyWritesACatchOfEverything() {
        Set<String> greedy = javaFiles()
                .filter(file -> GREEDY.matcher(text(file)).find())
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        Set<String> known = CodeRules.ONE_AMONG_MANY.stream()
                .map(place -> place.replaceFirst("\\..*", ".java"))
                .collect(Collectors.toSet());
        assertEquals(known, greedy);
    }

    @Test
    void theSourcesAreThere() {
        assertTrue(javaFiles().count() > 100);
    }

    private static Stream<String> tablesAbove(Path file) {
        Matcher feature = PACKAGE.matcher(file.toString());
        return feature.find() && !Floors.isGround(feature.group(1))
                ? above(feature.group(1), text(file)).map(schema -> file.getFileName() + " reads " + schema)
                : Stream.empty();
    }

    private static Stream<String> above(String feature, String text) {
        return TABLE.matcher(text)
                .results()
                .map((MatchResult table) -> table.group(1))
                .filter(schema -> Floors.knows(schema) && !Floors.mayUse(feature, schema));
    }

    private static boolean saysWhatItIs(Path info) {
        return Files.exists(info) && PACKAGE_JAVADOC.matcher(text(info)).find();
    }

    @SuppressWarnings("StreamResourceLeak") // flatMap closes what it has read
    private static Stream<Path> javaFiles() {
        return House.sources()
                .map(root -> root.resolve("java"))
                .filter(Files::exists)
                .flatMap(root -> {
                    try {
                        return Files.walk(root).filter(file -> file.toString().endsWith(".java"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetReaderTest {

    private static final Path DEMO = Path.of("../wildfly-config/src/main/demo");

    private static ImportFile file(String name) throws IOException {
        return new ImportFile(name, Files.readAllBytes(DEMO.resolve(name)));
    }

    private static ImportFile text(String content) {
        return new ImportFile("x.fet", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String onlyFault(ReadTimetable read) {
        assertTrue(read.lessons().isEmpty());
        return read.faults().stream().map(Fault::key).findFirst().orElse("none");
    }

    @Test
    void everyActivityOfASolvedFileIsPlaced() throws IOException {
        ReadTimetable read = FetReader.read(file("school-7/timetable.fet"));
        assertEquals(List.of(), read.faults());
        assertEquals(818, read.lessons().size());
        assertEquals(LocalTime.of(8, 30), read.hours().get(0));
    }

    @Test
    void theCsvExportSaysTheSame() throws IOException {
        ReadTimetable csv = FetCsvReader.read(file("school-rural/timetable.csv"));
        assertEquals(270, csv.lessons().size());
        assertEquals(FetReader.read(file("school-rural/timetable.fet")).hours(), csv.hours());
    }

    @Test
    void anUnsolvedFileIsRefused() {
        assertEquals(
                "timetable.import.unsolved",
                onlyFault(FetReader.read(
                        text("<fet><Activities_List><Activity><Id>1</Id></Activity></Activities_List></fet>"))));
    }

    @Test
    void aTruncatedFileIsRefusedWithItsLine() throws IOException {
        byte[] whole = file("school-rural/timetable.fet").content();
        ReadTimetable read = FetReader.read(new ImportFile("x.fet", java.util.Arrays.copyOf(whole, whole.length / 3)));
        assertEquals("timetable.import.notXml", onlyFault(read));
        assertTrue(read.faults().get(0).row() > 1);
    }

    @Test
    void entitiesAndForeignFilesAreRefused() {
        String bomb = "<!DOCTYPE fet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><fet>&b;</fet>";
        String outside =
                "<!DOCTYPE fet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><fet><Activities_List>&x;</Activities_List></fet>";
        for (String hostile : List.of(bomb, outside)) {
            assertFalse(FetReader.read(text(hostile)).faults().isEmpty());
        }
    }

    @Test
    void aFileThatIsNoXmlIsRefused() {
        assertEquals("timetable.import.notXml", onlyFault(FetReader.read(text("%PDF-1.7"))));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, ';'", "UTF-16LE, ','", "UTF-8, ';'", "windows-1251, ','"})
    void anExportSavedAgainByAnOfficeProgramSaysTheSame(String charset, String delimiter) throws IOException {
        ImportFile export = file("school-rural/timetable.csv");
        String again = "\uFEFF" + export.text().replace(",", delimiter);
        byte[] saved = (charset.startsWith("UTF") ? again : again.substring(1)).getBytes(Charset.forName(charset));
        assertEquals(
                FetCsvReader.read(export).lessons(),
                FetCsvReader.read(new ImportFile("timetable.csv", saved)).lessons());
    }

    @Test
    void anExportWithoutItsColumnsIsRefused() {
        assertEquals("timetable.import.columns", onlyFault(FetCsvReader.read(text("Day,Hour\nвторник,08:30"))));
    }

    @Test
    void anHourOfNoDayIsToldByItsRow() {
        ReadTimetable read = FetCsvReader.read(text("""
                Activity Id,Day,Hour,Students Sets,Subject,Teachers,Activity Tags,Room,Comments
                1,вторник,08:30,5А,Музыка,,,,
                2,вчера,08:30,5А,Музыка,,,,"""));
        assertEquals(1, read.lessons().size());
        Fault fault = read.faults().get(0);
        assertEquals("timetable.import.when 3 [2, вчера, 08:30]", fault.key() + " " + fault.row() + " " + fault.args());
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertEquals(
                "timetable.import.notCsv",
                onlyFault(FetCsvReader.read(
                        text("Day,Hour,Students Sets,Subject,Teachers,Room\nвторник,\"08:30,5А,Музыка,,"))));
    }
}

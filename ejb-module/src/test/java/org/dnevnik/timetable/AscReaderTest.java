package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.junit.jupiter.api.Test;

class AscReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <timetable ascttversion="2024.1">
            <periods><period period="1" name="1" starttime="8:30" endtime="9:15"/></periods>
            <subjects><subject id="s1" name="Математика" short="Мат"/></subjects>
            <teachers><teacher id="t1" name="Иванова Анна Петровна" short="ИАП"/></teachers>
            <classrooms><classroom id="r1" name="12"/></classrooms>
            <classes><class id="c1" name="5А"/><class id="c2" name="5Б"/></classes>
            <groups><group id="g1" name="Весь класс" classid="c1" entireclass="1"/>
                    <group id="g2" name="Группа 1" classid="c1" entireclass="0"/></groups>
            <lessons><lesson id="l1" classids="c1" subjectid="s1" teacherids="t1" groupids="g1" periodspercard="2"/>
                     <lesson id="l2" classids="c1,c2" subjectid="s1" teacherids="" groupids=""/>
                     <lesson id="l3" classids="c1" subjectid="s1" teacherids="t1" groupids="g2"/></lessons>
            <cards>""";

    @Test
    void aCardPlacesItsLessonAndADoubleOneTwice() {
        assertEquals(
                List.of(
                        new Placed(14, 2, 3, List.of("5А"), "Математика", List.of("Иванова Анна Петровна"), "12"),
                        new Placed(14, 2, 4, List.of("5А"), "Математика", List.of("Иванова Анна Петровна"), "12")),
                lessons("\n<card lessonid=\"l1\" classroomids=\"r1\" period=\"3\" weeks=\"1\" days=\"01000\"/>"));
    }

    @Test
    void severalClassesAreAStreamAndAPartOfAClassBearsItsName() {
        assertEquals(
                List.of("5А", "5Б"),
                first("<card lessonid=\"l2\" period=\"1\" days=\"10000\"/>").sets());
        assertEquals(
                List.of("5А Группа 1"),
                first("<card lessonid=\"l3\" period=\"1\" days=\"10000\"/>").sets());
    }

    @Test
    void evenWeeksAreTheSecondOfTwo() {
        Placed even = first("<card lessonid=\"l1\" period=\"1\" days=\"10000\" weeks=\"01\"/>");
        assertEquals(2, even.cycle());
        assertEquals(0b10, even.weeks());
        assertEquals(
                1,
                first("<card lessonid=\"l1\" period=\"1\" days=\"10000\" weeks=\"11\"/>")
                        .cycle());
    }

    @Test
    void aCardWithoutATimeIsTold() {
        assertEquals(
                "timetable.import.when",
                fault(HEAD + "<card lessonid=\"l1\" period=\"\" days=\"1\"/></cards></timetable>"));
    }

    @Test
    void whatIsNoExportIsTold() {
        assertEquals("timetable.import.noCards", fault("<timetable/>"));
        assertEquals("timetable.import.notAsc", fault(HEAD));
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertEquals(
                "timetable.import.entities",
                fault("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><timetable>&x;</timetable>"));
    }

    private static List<Placed> lessons(String cards) {
        ReadTimetable read = read(HEAD + cards + "</cards></timetable>");
        assertEquals(List.of(), read.faults());
        return read.lessons();
    }

    private static Placed first(String cards) {
        return lessons(cards).get(0);
    }

    private static String fault(String xml) {
        return read(xml).faults().stream().map(Fault::key).findFirst().orElse("none");
    }

    private static ReadTimetable read(String xml) {
        return TimetableFile.read(new ImportFile("asc.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.dnevnik.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.journal.view.SubjectPlanHead;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlanSheetTest {

    private static final List<TypeChoice> TYPES =
            List.of(new TypeChoice(7, "Контрольная работа", "КР"), new TypeChoice(8, "Диктант", "Д"));
    private static final String HEAD = "Раздел;Тема;Часы;Домашнее задание;Контрольная работа";

    @Test
    void aTableIsReadWithItsSections() {
        ReadPlan read = read(
                "КТП 5 класс",
                "",
                "№;Раздел;Тема урока;Кол-во часов;Д/з;Вид контроля",
                "1;Дроби;Деление с остатком;2;№ 12;",
                "2;;Проверяем себя;1.0;;кр",
                ";;Итого;3;;",
                "3;Углы;Луч;;;-");
        assertEquals(List.of(), read.faults());
        assertEquals(
                List.of(
                        new PlanTopic("Дроби", "Деление с остатком", 2, "№ 12", null),
                        new PlanTopic("Дроби", "Проверяем себя", 1, null, 7L),
                        new PlanTopic("Углы", "Луч", 1, null, null)),
                read.topics());
    }

    @Test
    void aTopicAloneInItsRowIsASection() {
        ReadPlan read = read("Тема;Часы", "Глава 1;", "Числа;3", "Глава 2;", "Углы;4");
        assertEquals(
                List.of(
                        new PlanTopic("Глава 1", "Числа", 3, null, null),
                        new PlanTopic("Глава 2", "Углы", 4, null, null)),
                read.topics());
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        List<PlanTopic> topics = List.of(
                new PlanTopic("Дроби", "=1+1 не формула", 2, "№ 12", null),
                new PlanTopic("Дроби", "Проверяем себя", 1, null, 7L));
        SubjectPlanHead head = new SubjectPlanHead(1, 2, 2026, 3, "Математика", 5, "План", 4, "Автор", 1, true);
        byte[] book = PlanForms.of(new OpenPlan(head, topics, List.of(), TYPES, true));
        assertEquals(
                topics, PlanSheet.read(new ImportFile("план.xlsx", book), TYPES).topics());
        assertEquals(
                3,
                PlanSheet.read(new ImportFile("образец.xlsx", PlanForms.template()), TYPES)
                        .topics()
                        .size());
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsToldWithItsRow() {
        return Stream.of(
                        new String[] {"noTopic", HEAD, "Дроби;;2;;"},
                        new String[] {"hours", HEAD, ";Дроби;полтора;;"},
                        new String[] {"hours", HEAD, ";Дроби;0;;"},
                        new String[] {"hours", HEAD, ";Дроби;41;;"},
                        new String[] {"hours", HEAD, ";Дроби;1,5;;"},
                        new String[] {"control", HEAD, ";Дроби;1;;Экзамен"},
                        new String[] {"tooLong", HEAD, ";" + "я".repeat(501) + ";1;;"})
                .map(lines -> DynamicTest.dynamicTest(lines[0] + " " + lines[2], () -> {
                    ReadPlan read = read(lines[1], ";Хорошая;1;;", lines[2]);
                    assertEquals(List.of(), read.topics(), "nothing is taken of a faulty file");
                    Fault fault = read.faults().get(0);
                    assertEquals("journal.plan.fault." + lines[0], fault.key());
                    assertEquals(3, fault.row());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoPlanIsRefusedWhole() {
        byte[] book = book(HEAD, ";Дроби;1;;");
        byte[] spoilt = book.clone();
        Arrays.fill(spoilt, spoilt.length / 3, spoilt.length / 2, (byte) 0);
        return Stream.of(
                        new Broken("nothing", new byte[0], "journal.plan.fault.empty"),
                        new Broken("too much", new byte[9 << 20], "journal.plan.fault.tooLarge"),
                        new Broken("text", HEAD.getBytes(StandardCharsets.UTF_8), "school.import.fault.noWorkbook"),
                        new Broken("half", Arrays.copyOf(book, book.length / 2), "school.import.fault.damaged"),
                        new Broken("spoilt", spoilt, "school.import.fault.damaged"),
                        new Broken("headings", book("Имя;Класс", "Анна;5А"), "journal.plan.fault.noHeadings"),
                        new Broken("empty table", book(HEAD), "journal.plan.fault.noTopics"))
                .map(b -> DynamicTest.dynamicTest(b.name(), () -> {
                    ReadPlan read = PlanSheet.read(new ImportFile(b.name() + ".xlsx", b.content()), TYPES);
                    assertEquals(
                            List.of(b.key()),
                            read.faults().stream().map(Fault::key).toList());
                }));
    }

    @Test
    void moreTopicsThanAYearHasLessonsAreTooMany() {
        String[] lines = Stream.concat(
                        Stream.of(HEAD), Stream.generate(() -> ";Тема;1;;").limit(402))
                .toArray(String[]::new);
        assertTrue(read(lines).faults().stream().anyMatch(f -> f.key().equals("journal.plan.fault.tooMany")));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Broken(String name, byte[] content, String key) {}

    private static ReadPlan read(String... lines) {
        return PlanSheet.read(new ImportFile("план.xlsx", book(lines)), TYPES);
    }

    private static byte[] book(String... lines) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("КТП");
            for (int i = 0; i < lines.length; i++) {
                String[] cells = lines[i].split(";", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isEmpty()) {
                        (sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i))
                                .createCell(c)
                                .setCellValue(cells[c]);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dnevnik.school;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Empty forms for imports with one invented row each, to be filled in by an office. */
public final class PeopleTemplates {

    private static final Map<String, Form> FORMS = Map.of(
            "staff",
            new Form(
                    TableKind.STAFF,
                    "Фамилия;Имя;Отчество;Пол;Дата рождения;СНИЛС;Должность;E-mail;Телефон",
                    "Образцова;Мария;Ивановна;Ж;14.03.1980;112-233-445 95;учитель математики;obraztsova@school.example;+7 900 000-00-01"),
            "classes",
            new Form(
                    TableKind.CLASSES,
                    "Класс;Параллель;Классный руководитель;Кабинет;Профиль",
                    "5А;5;Образцова Мария Ивановна;Каб. 101;универсальный"),
            "pupils",
            new Form(
                    TableKind.PUPILS,
                    "Класс;Подгруппа;Фамилия;Имя;Отчество;Пол;Дата рождения;СНИЛС;Дата зачисления",
                    "5А;1;Примеров;Пётр;Олегович;М;21.01.2015;;01.09.2022"),
            "guardians",
            new Form(
                    TableKind.GUARDIANS,
                    "Фамилия;Имя;Отчество;Пол;Дата рождения;СНИЛС;Степень родства;Ребёнок: фамилия;Ребёнок: имя;"
                            + "Ребёнок: отчество;Ребёнок: класс;E-mail;Телефон",
                    "Примерова;Ольга;Андреевна;Ж;25.10.1988;;мать;Примеров;Пётр;Олегович;5А;primerova@family.example;+7 900 000-00-02"));

    private PeopleTemplates() {}

    private record Form(TableKind kind, String headings, String example) {

        List<String> lines() {
            return List.of(headings, example);
        }
    }

    /** A table as text, as Excel opens it in Russia; empty for a table that is not there. */
    public static Optional<byte[]> csv(String table) {
        return Optional.ofNullable(FORMS.get(table.toLowerCase(Locale.ROOT)))
                .map(f -> ("\uFEFF" + String.join("\r\n", f.lines()) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** All tables in one workbook; every cell is text, so that no program turns a date or a number into something else. */
    public static byte[] workbook() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle asText = book.createCellStyle();
            asText.setDataFormat(book.createDataFormat().getFormat("@"));
            for (TableKind kind : TableKind.values()) {
                FORMS.values().stream()
                        .filter(f -> f.kind() == kind)
                        .forEach(f -> fill(book.createSheet(kind.sheet()), f, asText));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, Form form, CellStyle asText) {
        for (String line : form.lines()) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            String[] cells = line.split(";", -1);
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
                sheet.setDefaultColumnStyle(i, asText);
                sheet.setColumnWidth(i, 256 * Math.max(14, cells[i].length() + 2));
            }
        }
        sheet.createFreezePane(0, 1);
    }
}

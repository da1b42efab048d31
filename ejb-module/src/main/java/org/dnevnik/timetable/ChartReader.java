package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.UnreadableBook;
import org.dnevnik.school.Workbooks;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chart that hangs on a school's wall: classes side by side, days and lessons below each other, in a cell the subject and, as it
 * happens, teacher and room. A column without a class behind one with a class has its rooms. Halves of a class are parted by a stroke.
 */
final class ChartReader {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 250;
    private static final int LONGEST_CELL = 300;
    private static final Pattern CLASS =
            Pattern.compile("(\\d{1,2})\\s*[-–«\"]?\\s*([А-ЯЁа-яёA-Za-z])[»\"]?(?:\\s*класс)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:\\.0)?\\.?(?:\\s*урок)?");
    private static final Pattern TEACHER =
            Pattern.compile("[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\\s+[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?");
    private static final Pattern ROOM = Pattern.compile(
            "(?:каб\\.?|кабинет|ауд\\.?|к\\.)\\s*№?\\s*([\\dА-Яа-я-]+)|(?<=[\\s,;(])(\\d{1,3}[а-я]?)\\)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ImportFile file;
    private final DataFormatter cells = new DataFormatter(Locale.forLanguageTag("ru"));
    private final List<Placed> lessons = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ChartReader(ImportFile file) {
        this.file = file;
        cells.setUseCachedValuesForFormulaCells(true);
    }

    static ReadTimetable read(ImportFile file) {
        return new ChartReader(file).parse();
    }

    private ReadTimetable parse() {
        try {
            return Workbooks.read(file, this::sheets);
        } catch (UnreadableBook e) {
            return fault(e.fault().key());
        }
    }

    private ReadTimetable sheets(Workbook book) {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                sheet(book.getSheetAt(i));
            }
        }
        return lessons.isEmpty() && faults.isEmpty()
                ? fault("timetable.import.noChart")
                : new ReadTimetable(lessons, List.of(), faults);
    }

    private ReadTimetable fault(String key) {
        return ReadTimetable.faulty(new Fault(file.name(), "", 0, "", key, List.of()));
    }

    private void sheet(Sheet sheet) {
        TreeMap<Integer, String> classes = new TreeMap<>();
        int weekday = 0;
        for (Row row : sheet) {
            if (row.getRowNum() > MOST_ROWS) {
                faults.add(new Fault(
                        file.name(), sheet.getSheetName(), row.getRowNum(), "", "timetable.import.tooLong", List.of()));
                return;
            }
            TreeMap<Integer, String> heads = heads(row);
            if (heads.size() > 1 || heads.size() == 1 && classes.isEmpty()) {
                classes = heads;
            } else if (!classes.isEmpty()) {
                int before = classes.firstKey();
                int day = weekday(row, before);
                weekday = day == 0 ? weekday : day;
                int number = number(row, before);
                if (weekday > 0 && number >= 0) {
                    line(row, classes, weekday, number);
                }
            }
        }
    }

    private TreeMap<Integer, String> heads(Row row) {
        TreeMap<Integer, String> heads = new TreeMap<>();
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
            Matcher name = CLASS.matcher(text(row.getCell(i)));
            if (name.matches()) {
                heads.put(i, name.group(1) + name.group(2).toUpperCase(Locale.forLanguageTag("ru")));
            }
        }
        return heads;
    }

    private int weekday(Row row, int before) {
        for (int i = 0; i < before; i++) {
            int day = Weekdays.of(text(row.getCell(i)).replaceAll("\\s", ""));
            if (day > 0) {
                return day;
            }
        }
        return 0;
    }

    /** -1 for a row that is no lesson's. */
    private int number(Row row, int before) {
        for (int i = 0; i < before; i++) {
            Matcher number = NUMBER.matcher(text(row.getCell(i)));
            if (number.matches() && Integer.parseInt(number.group(1)) <= 15) {
                return Integer.parseInt(number.group(1));
            }
        }
        return -1;
    }

    private void line(Row row, TreeMap<Integer, String> classes, int weekday, int number) {
        classes.forEach((column, name) -> {
            String said = text(row.getCell(column));
            Integer next = classes.higherKey(column);
            boolean roomBehind = next == null ? column + 1 < row.getLastCellNum() : next > column + 1;
            String room = roomBehind ? text(row.getCell(column + 1)) : "";
            if (!said.isEmpty() && !said.matches("[-–—.]+")) {
                lessons(row.getRowNum() + 1, weekday, number, name, said, room);
            }
        });
    }

    private void lessons(int line, int weekday, int number, String name, String said, String room) {
        String[] halves = said.split("\\s*/\\s*");
        String[] rooms = room.split("\\s*[/,]\\s*");
        for (int i = 0; i < halves.length; i++) {
            String set = halves.length == 1 ? name : name + "-" + (i + 1);
            String half = halves[i];
            Matcher teacher = TEACHER.matcher(half);
            String who = teacher.find() ? teacher.group().strip() : "";
            String rest = who.isEmpty() ? half : half.replace(who, " ");
            Matcher place = ROOM.matcher(rest);
            String where = i < rooms.length ? rooms[i] : rooms[0];
            if (where.isEmpty() && place.find()) {
                where = place.group(1) == null ? place.group(2) : place.group(1);
                rest = rest.substring(0, place.start());
            }
            String subject =
                    rest.replaceAll("[(),;]", " ").replaceAll("\\s+", " ").strip();
            if (!subject.isEmpty() && !subject.matches("[-–—.]+")) {
                lessons.add(new Placed(
                        line, weekday, number, List.of(set), subject, who.isEmpty() ? List.of() : List.of(who), where));
            }
        }
    }

    private String text(@Nullable Cell cell) {
        String text = cell == null ? "" : cells.formatCellValue(cell).strip();
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }
}

package org.dnevnik.timetable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;

/** Reads FET's own CSV export of a solved timetable: a row for each hour of each activity, several names joined by {@code +}. */
final class FetCsvReader {

    private static final List<String> COLUMNS = List.of("Day", "Hour", "Students Sets", "Subject", "Teachers", "Room");
    private static final int MOST_ROWS = 20_000;

    private final ImportFile file;
    private final List<Placed> lessons = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private FetCsvReader(ImportFile file) {
        this.file = file;
    }

    static ReadTimetable read(ImportFile file) {
        return new FetCsvReader(file).parse();
    }

    private ReadTimetable parse() {
        String text = file.text();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(ImportFile.delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = format.parse(new StringReader(text))) {
            if (!rows.getHeaderMap().keySet().containsAll(COLUMNS)) {
                return fault("timetable.import.columns", String.join(", ", COLUMNS));
            }
            List<CSVRecord> all = rows.stream().limit(MOST_ROWS + 1).toList();
            return all.size() > MOST_ROWS ? fault("timetable.import.tooLong") : lessons(all);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            return fault("timetable.import.notCsv");
        }
    }

    private ReadTimetable fault(String key, String... args) {
        return ReadTimetable.faulty(new Fault(file.name(), "", 0, "", key, List.of(args)));
    }

    private ReadTimetable lessons(List<CSVRecord> rows) {
        List<String> hours = List.copyOf(new TreeSet<>(rows.stream()
                .map(r -> r.get("Hour").strip())
                .filter(h -> !h.isEmpty())
                .toList()));
        rows.forEach(row -> lesson(row, hours));
        return new ReadTimetable(lessons, Weekdays.beginnings(hours), faults);
    }

    private void lesson(CSVRecord row, List<String> hours) {
        int line = (int) row.getRecordNumber() + 1;
        int weekday = Weekdays.of(row.get("Day"));
        int number = hours.indexOf(row.get("Hour").strip()) + 1;
        if (weekday == 0 || number == 0) {
            faults.add(new Fault(
                    file.name(),
                    "",
                    line,
                    "Day, Hour",
                    "timetable.import.when",
                    List.of(row.get(0), row.get("Day"), row.get("Hour"))));
            return;
        }
        lessons.add(new Placed(
                line,
                weekday,
                number,
                names(row.get("Students Sets")),
                row.get("Subject").strip(),
                names(row.get("Teachers")),
                row.get("Room").strip()));
    }

    private static List<String> names(String joined) {
        return Stream.of(joined.split("\\+"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }
}

package org.dnevnik.timetable;

import java.util.List;
import java.util.Locale;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;

/** Reads a timetable of whatever program, which is told by the file's name. */
final class TimetableFile {

    private static final int LARGEST = 8 * 1024 * 1024;

    private TimetableFile() {}

    static ReadTimetable read(ImportFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (file.content().length > LARGEST) {
            return fault(file, "timetable.import.tooLarge");
        }
        if (name.endsWith(".fet")) {
            return FetReader.read(file);
        }
        if (name.endsWith(".xml")) {
            return AscReader.read(file);
        }
        if (name.endsWith(".xlsx")) {
            return ChartReader.read(file);
        }
        return name.endsWith(".csv") ? FetCsvReader.read(file) : fault(file, "timetable.import.unknown");
    }

    private static ReadTimetable fault(ImportFile file, String key) {
        return ReadTimetable.faulty(new Fault(file.name(), "", 0, "", key, List.of()));
    }
}

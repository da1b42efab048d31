package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.Workbooks;

/** Reads a timetable of whatever program, which the content tells: names are given by people. */
final class TimetableFile {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int BEGINNING = 2_000;
    private static final int LAST_LESSON = 15;
    private static final int LONGEST_ROOM = 100;
    private static final int LONGEST_SUBJECT = 150;
    private static final int ENOUGH = 200;
    private static final String BOOK = ".*\\.xls[xm]?";

    private TimetableFile() {}

    static ReadTimetable read(ImportFile file) {
        if (file.content().length > LARGEST) {
            return fault(file, "timetable.import.tooLarge");
        }
        if (file.content().length == 0) {
            return fault(file, "timetable.import.empty");
        }
        ReadTimetable read = byContent(file);
        List<Fault> faults = new ArrayList<>(read.faults());
        read.lessons().forEach(lesson -> judge(file, lesson, faults));
        return new ReadTimetable(read.lessons(), read.hours(), faults);
    }

    private static void judge(ImportFile file, Placed lesson, List<Fault> faults) {
        if (faults.size() > ENOUGH) {
            return;
        }
        String names = lesson.subject() + lesson.room() + lesson.sets() + lesson.teachers();
        if (names.chars().anyMatch(Character::isISOControl)) {
            faults.add(fault(
                    file, lesson, "timetable.import.control", lesson.subject().replaceAll("\\p{Cntrl}", "")));
        } else if (lesson.number() > LAST_LESSON) {
            faults.add(fault(file, lesson, "timetable.import.tooLate", Integer.toString(lesson.number())));
        } else if (lesson.room().length() > LONGEST_ROOM) {
            faults.add(
                    fault(file, lesson, "timetable.import.room", lesson.room().substring(0, LONGEST_ROOM)));
        } else if (lesson.subject().length() > LONGEST_SUBJECT) {
            faults.add(fault(
                    file, lesson, "timetable.import.subject", lesson.subject().substring(0, LONGEST_ROOM)));
        }
    }

    private static Fault fault(ImportFile file, Placed lesson, String key, String arg) {
        return new Fault(file.name(), "", lesson.line(), "", key, List.of(arg));
    }

    private static ReadTimetable byContent(ImportFile file) {
        if (Workbooks.looksLikeOne(file)) {
            return ChartReader.read(file);
        }
        String text = file.text();
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING)).strip();
        String name = file.name().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<") && !name.matches(BOOK)) {
            return beginning.contains("<timetable") || name.endsWith(".xml")
                    ? AscReader.read(file)
                    : FetReader.read(file);
        }
        if (name.endsWith(".fet") || name.endsWith(".xml") || name.matches(BOOK)) {
            return fault(file, "timetable.import.otherContent");
        }
        return name.matches(".*\\.(?:csv|txt)") ? FetCsvReader.read(file) : fault(file, "timetable.import.unknown");
    }

    private static ReadTimetable fault(ImportFile file, String key) {
        return ReadTimetable.faulty(new Fault(file.name(), "", 0, "", key, List.of()));
    }
}

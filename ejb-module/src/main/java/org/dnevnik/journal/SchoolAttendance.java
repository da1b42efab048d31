package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.ClassDay;

/** The classes that the caller sees on a day. */
public record SchoolAttendance(LocalDate day, LocalDate today, List<ClassDay> classes) {

    public SchoolAttendance {
        classes = List.copyOf(classes);
    }
}

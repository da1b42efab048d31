package org.dnevnik.reports.view;

import java.util.Comparator;
import java.util.function.Function;

/** By what the marks, or the lessons, of a school are grouped. */
public enum Cut {
    PARALLEL(p -> Integer.toString(p.parallel()), (f, p) -> f.ofParallel(p.parallel())),
    CLASS(JournalPlace::className, (f, p) -> f.ofClass(p.klass())),
    SUBJECT(JournalPlace::subjectName, (f, p) -> f.ofSubject(p.subject())),
    TEACHER(JournalPlace::teacherName, (f, p) -> f.ofTeacher(p.teacher())),
    /** A subject in a class. */
    JOURNAL(
            p -> p.className() + ", " + p.subjectName(),
            (f, p) -> f.ofClass(p.klass()).ofSubject(p.subject()));

    /** Makes a filter narrower. */
    private interface Narrowing {
        PartFilter of(PartFilter wide, JournalPlace place);
    }

    private final Function<JournalPlace, String> name;
    private final Narrowing narrowing;

    Cut(Function<JournalPlace, String> name, Narrowing narrowing) {
        this.name = name;
        this.narrowing = narrowing;
    }

    String name(JournalPlace place) {
        return name.apply(place);
    }

    /** The group of this cut into which it falls. */
    PartFilter around(PartFilter wide, JournalPlace place) {
        return narrowing.of(wide, place);
    }

    /** In which lines stand: subjects and teachers by name, all else as it was read. */
    <T> Comparator<T> order(Function<T, String> named) {
        return this == SUBJECT || this == TEACHER ? Comparator.comparing(named) : (one, other) -> 0;
    }

    /** Into what a figure falls apart when it is explained. */
    static Cut partsOf(PartFilter filter) {
        if (filter.teacher() != null) {
            return JOURNAL;
        }
        if (filter.klass() != null) {
            return SUBJECT;
        }
        return filter.subject() != null || filter.parallel() != null ? CLASS : PARALLEL;
    }
}

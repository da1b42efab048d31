package org.dnevnik.reports.view;

import java.util.function.Function;
import org.dnevnik.journal.view.ExpectedMark;

/** By what the marks of a school are grouped. */
public enum Cut {
    PARALLEL(m -> Integer.toString(m.parallel()), (f, m) -> f.ofParallel(m.parallel())),
    CLASS(ExpectedMark::className, (f, m) -> f.ofClass(m.klass())),
    SUBJECT(ExpectedMark::subjectName, (f, m) -> f.ofSubject(m.subject())),
    TEACHER(ExpectedMark::teacherName, (f, m) -> f.ofTeacher(m.teacher())),
    /** A subject in a class. */
    JOURNAL(
            m -> m.className() + ", " + m.subjectName(),
            (f, m) -> f.ofClass(m.klass()).ofSubject(m.subject()));

    /** Makes a filter narrower. */
    private interface Narrowing {
        MarksFilter of(MarksFilter wide, ExpectedMark mark);
    }

    private final Function<ExpectedMark, String> name;
    private final Narrowing narrowing;

    Cut(Function<ExpectedMark, String> name, Narrowing narrowing) {
        this.name = name;
        this.narrowing = narrowing;
    }

    String name(ExpectedMark mark) {
        return name.apply(mark);
    }

    /** The group of this cut into which the mark falls. */
    MarksFilter around(MarksFilter wide, ExpectedMark mark) {
        return narrowing.of(wide, mark);
    }

    /** Into what a figure falls apart when it is explained. */
    static Cut partsOf(MarksFilter filter) {
        if (filter.teacher() != null) {
            return JOURNAL;
        }
        if (filter.klass() != null) {
            return SUBJECT;
        }
        return filter.subject() != null || filter.parallel() != null ? CLASS : PARALLEL;
    }
}

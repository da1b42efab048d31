package org.dnevnik.reports.view;

import org.dnevnik.journal.view.ExpectedMark;
import org.jspecify.annotations.Nullable;

/** Which marks of a school a figure is about; null: all of them. */
public record MarksFilter(
        @Nullable Integer parallel,
        @Nullable Long klass,
        @Nullable Long subject,
        @Nullable Long teacher) {

    /** The school as a whole. */
    public static final MarksFilter ALL = new MarksFilter(null, null, null, null);

    boolean holds(ExpectedMark mark) {
        return is(parallel, mark.parallel())
                && is(klass, mark.klass())
                && is(subject, mark.subject())
                && is(teacher, mark.teacher());
    }

    private static boolean is(@Nullable Number asked, long found) {
        return asked == null || asked.longValue() == found;
    }

    /** Whether classes are counted over all their subjects: then a class counts when all its marks are set. */
    boolean isOfClasses() {
        return subject == null && teacher == null;
    }

    /** One subject of one class: its parts are pupils. */
    public boolean isOfPupils() {
        return klass != null && subject != null;
    }

    MarksFilter ofParallel(int number) {
        return new MarksFilter(number, klass, subject, teacher);
    }

    MarksFilter ofClass(long id) {
        return new MarksFilter(null, id, subject, teacher);
    }

    MarksFilter ofSubject(long id) {
        return new MarksFilter(parallel, klass, id, teacher);
    }

    MarksFilter ofTeacher(long id) {
        return new MarksFilter(parallel, klass, subject, id);
    }
}

package org.dnevnik.reports.view;

import org.jspecify.annotations.Nullable;

/** Which part of a school a figure is about; null: all of it. */
public record PartFilter(
        @Nullable Integer parallel,
        @Nullable Long klass,
        @Nullable Long subject,
        @Nullable Long teacher) {

    /** The school as a whole. */
    public static final PartFilter ALL = new PartFilter(null, null, null, null);

    boolean holds(JournalPlace place) {
        return is(parallel, place.parallel())
                && is(klass, place.klass())
                && is(subject, place.subject())
                && is(teacher, place.teacher());
    }

    private static boolean is(@Nullable Number asked, long found) {
        return asked == null || asked.longValue() == found;
    }

    /** Whether classes are counted over all their subjects: then a class counts when all its marks are set. */
    boolean isOfClasses() {
        return subject == null && teacher == null;
    }

    /** One subject of one class: its parts are pupils or lessons. */
    public boolean isOfJournal() {
        return klass != null && subject != null;
    }

    /** As an address has it, behind what stands in it already. */
    public String query() {
        return part("parallel", parallel) + part("class", klass) + part("subject", subject) + part("teacher", teacher);
    }

    private static String part(String name, @Nullable Number value) {
        return value == null ? "" : "&" + name + "=" + value;
    }

    PartFilter ofParallel(int number) {
        return new PartFilter(number, klass, subject, teacher);
    }

    PartFilter ofClass(long id) {
        return new PartFilter(null, id, subject, teacher);
    }

    PartFilter ofSubject(long id) {
        return new PartFilter(parallel, klass, id, teacher);
    }

    PartFilter ofTeacher(long id) {
        return new PartFilter(parallel, klass, subject, id);
    }
}

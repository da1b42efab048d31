package org.dnevnik.journal.view;

import java.util.Collection;
import org.dnevnik.journal.model.PeriodValue;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a pupil of a class should have for a period in a subject that is taught to him, set or not.
 *
 * @param group   in which the pupil learns the subject: the class, a subgroup or a stream
 * @param teacher who gave most of its lessons; 0: nobody is named. {@code teacherName} has surname and initials
 * @param value   {@link PeriodValue#NONE}: not set
 */
public record ExpectedMark(
        long klass,
        String className,
        int parallel,
        long pupil,
        String pupilName,
        long group,
        long subject,
        String subjectName,
        long teacher,
        String teacherName,
        PeriodValue value) {

    /** As it stands in the journal; null: not set. */
    public @Nullable String text() {
        return value.text();
    }

    /** Whether it is set, be it only that the pupil is exempt. */
    public boolean isSet() {
        return value.text() != null;
    }

    /** The formulas over these marks. */
    public static ClassSummary.Figures figures(Collection<ExpectedMark> marks) {
        return ClassSummary.Figures.of(marks.stream().map(ExpectedMark::value).toList());
    }
}

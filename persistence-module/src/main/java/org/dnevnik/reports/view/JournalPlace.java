package org.dnevnik.reports.view;

import org.dnevnik.homework.view.GivenCount;
import org.dnevnik.journal.view.ExpectedMark;

/**
 * To which class, subject and teacher something of a school belongs: by these every report on a school is cut.
 *
 * @param teacher 0: nobody is named
 */
public record JournalPlace(
        int parallel,
        long klass,
        String className,
        long subject,
        String subjectName,
        long teacher,
        String teacherName) {

    static JournalPlace of(ExpectedMark m) {
        return new JournalPlace(
                m.parallel(), m.klass(), m.className(), m.subject(), m.subjectName(), m.teacher(), m.teacherName());
    }

    static JournalPlace of(GivenCount c) {
        return new JournalPlace(
                c.parallel(), c.klass(), c.className(), c.subject(), c.subjectName(), c.teacher(), c.teacherName());
    }
}

package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.homework.view.GroupAheadQuery;
import org.dnevnik.homework.view.GroupAheadQuery.Place;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Refusal;

/** On which day a homework is due: that of its lesson, or the one that is named. */
record DueDay(EntityManager em, LocalDate today) {

    /** @throws Refusal for a day before today or of another year, and for a lesson of something else */
    LocalDate of(IssueHomework asked, GridHead head) {
        return of(asked, head.group(), head.subject(), head.year());
    }

    LocalDate of(IssueHomework asked, long group, long subject, int year) {
        LocalDate day = asked.lesson() == null ? asked.due() : lesson(asked.lesson(), group, subject, year);
        if (day == null || day.isBefore(today) || AcademicYear.of(day).number() != year) {
            throw new Refusal(HomeworkRefusal.DUE);
        }
        return day;
    }

    private LocalDate lesson(long lesson, long group, long subject, int year) {
        return new GroupAheadQuery(em)
                .lesson(lesson, year)
                .filter(p -> p.group() == group && p.subject() == subject)
                .map(Place::date)
                .orElseThrow(() -> new Refusal(HomeworkRefusal.DUE));
    }
}

package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.NativeQuery;

/** Reads a homework and how somebody stands to it with one statement. */
public class HomeworkHeadQuery {

    private static final String HEAD = """
            SELECT h.id, h.year, h.school,
                   h.issued_by = ?3 OR EXISTS (
                       SELECT FROM timetable.lesson l
                       WHERE l.year = ?2 AND l.edu_group = h.edu_group AND l.subject = h.subject AND (l.teacher = ?3 OR l.co_teacher = ?3)
                         AND l.id NOT IN (SELECT timetable.past_stand_ins(?3, ?2, ?4))),
                   EXISTS (SELECT FROM school.edu_group led
                           WHERE led.class_teacher = ?3 AND (led.id = g.id OR led.id IN
                               (SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id))),
                   sc.time_zone, g.id, g.name, g.kind = 'CLASS', s.id, s.name, h.due, d.number, h.lesson, h.from_lesson,
                   h.text, h.links, h.minutes, h.answer, h.to_all, h.state = 'CANCELLED', h.issued_by,
                   p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(left(p.patronymic, 1) || '.', ''),
                   h.issued_at, h.version
            FROM homework.homework h
            JOIN school.school sc ON sc.id = h.school
            JOIN school.edu_group g ON g.id = h.edu_group
            JOIN school.subject s ON s.id = h.subject
            JOIN people.person p ON p.id = h.issued_by
            LEFT JOIN timetable.lesson d ON d.id = h.lesson AND d.year = ?2
            WHERE h.id = ?1 AND h.year = ?2""";

    private final EntityManager em;

    public HomeworkHeadQuery(EntityManager em) {
        this.em = em;
    }

    /** @param asking the person whose standing is asked */
    public Optional<HomeworkHead> of(long homework, int year, long asking, LocalDate today) {
        return NativeQuery.rows(em, HEAD, homework, year, asking, today)
                .findFirst()
                .map(HomeworkHeadQuery::head);
    }

    private static HomeworkHead head(Object[] r) {
        return new HomeworkHead(
                number(r[0]),
                whole(r[1]),
                new Standing(number(r[2]), (Boolean) r[3], (Boolean) r[4]),
                ZoneId.of((String) r[5]),
                number(r[6]),
                (String) r[7],
                (Boolean) r[8],
                number(r[9]),
                (String) r[10],
                day(r[11]),
                some(r[12]),
                id(r[13]),
                id(r[14]),
                (String) r[15],
                (String) r[16],
                some(r[17]),
                WantedAnswer.valueOf((String) r[18]),
                (Boolean) r[19],
                (Boolean) r[20],
                number(r[21]),
                (String) r[22],
                instant(r[23]),
                whole(r[24]));
    }
}

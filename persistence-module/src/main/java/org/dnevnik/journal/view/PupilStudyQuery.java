package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.GridRow.Stay;
import org.dnevnik.kernel.NativeQuery;

/** Reads a pupil's year with six statements, whatever the number of subjects and marks. */
public class PupilStudyQuery {

    private static final String CLASS = """
            SELECT g.id FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
            WHERE e.person = ?1 AND g.year = ?2 AND g.kind = 'CLASS' ORDER BY e.starts DESC, e.id DESC LIMIT 1""";

    private static final String STAYS = """
            SELECT e.edu_group, e.starts, e.ends FROM school.enrolment AS e
            WHERE e.person = ?1 AND e.edu_group = ANY (CAST(?2 AS bigint[])) ORDER BY e.starts""";

    private static final String MARKS = """
            SELECT l.edu_group, l.subject, m.work, l.date, t.name, w.title, l.topic, m.value, m.grade,
                   CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END,
                   coalesce(m.level, CAST(m.grade AS smallint), 0), m.comment, m.due, m.old_value, w.important,
                   CAST(NULL AS varchar), l.number, w.position
            FROM journal.mark AS m
            JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?2
            JOIN journal.work AS w ON w.id = m.work AND w.year = ?2
            JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE m.year = ?2 AND m.person = ?1 AND m.value IS NOT NULL
            UNION ALL
            SELECT e.edu_group, b.subject, b.work, b.date, b.type, b.title, NULL, b.value, b.grade, b.weight,
                   CASE WHEN b.grade BETWEEN 2 AND 5 THEN CAST(b.grade AS smallint) ELSE 0 END, NULL, NULL, b.old_value, b.important,
                   b.from_group, b.number, 0
            FROM unnest(CAST(?3 AS bigint[])) AS e (edu_group)
            CROSS JOIN LATERAL journal.brought_marks(?2, e.edu_group, NULL, ?1) AS b
            WHERE b.value IS NOT NULL
            ORDER BY 4, 17, 18""";

    private final EntityManager em;

    public PupilStudyQuery(EntityManager em) {
        this.em = em;
    }

    /** Whose marks: a group's in a subject. */
    private record Where(long group, long subject) {}

    /** @return empty for somebody who is in no class that year */
    public Optional<PupilStudy> of(long pupil, int year) {
        return NativeQuery.values(em, CLASS, pupil, year)
                .findFirst()
                .flatMap(g -> new ClassPeriodsQuery(em).of(number(g), pupil))
                .map(head -> new PupilStudy(
                        pupil,
                        head.group(),
                        head.name(),
                        head.parallel(),
                        year,
                        head.standing().school(),
                        head.zone(),
                        head.starts(),
                        head.ends(),
                        head.periods(),
                        courses(head, pupil)));
    }

    private List<PupilCourse> courses(ClassPeriods head, long pupil) {
        Map<Long, List<Stay>> stays = stays(pupil, head.groups());
        Map<Where, List<PupilMark>> marks = marks(pupil, head.year(), stays.keySet());
        List<SetMark> set = new SetMarksQuery(em).ofPupils(head.year(), List.of(pupil), null);
        return new ClassSummaryQuery(em)
                .taught(head, stays.keySet()).stream()
                        .map(t -> course(t, stays, marks, set))
                        .toList();
    }

    private static PupilCourse course(
            Taught taught, Map<Long, List<Stay>> stays, Map<Where, List<PupilMark>> marks, List<SetMark> set) {
        return new PupilCourse(
                taught.group(),
                taught.subject(),
                taught.name(),
                taught.teacher(),
                taught.rule(),
                stays.getOrDefault(taught.group(), List.of()),
                marks.getOrDefault(new Where(taught.group(), taught.subject()), List.of()),
                set.stream()
                        .filter(m -> m.group() == taught.group() && m.subject() == taught.subject())
                        .toList());
    }

    private Map<Long, List<Stay>> stays(long pupil, List<Long> groups) {
        Map<Long, List<Stay>> stays = new HashMap<>();
        NativeQuery.rows(em, STAYS, pupil, NativeQuery.array(groups))
                .forEach(r -> stays.computeIfAbsent(number(r[0]), g -> new ArrayList<>(1))
                        .add(new Stay(day(r[1]), dayOrNone(r[2]))));
        return stays;
    }

    private Map<Where, List<PupilMark>> marks(long pupil, int year, Collection<Long> groups) {
        Map<Where, List<PupilMark>> marks = new HashMap<>();
        NativeQuery.rows(em, MARKS, pupil, year, NativeQuery.array(groups))
                .forEach(r -> marks.computeIfAbsent(new Where(number(r[0]), number(r[1])), w -> new ArrayList<>())
                        .add(mark(r)));
        return marks;
    }

    private static PupilMark mark(Object[] r) {
        return new PupilMark(
                number(r[2]),
                day(r[3]),
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (String) r[7],
                (BigDecimal) r[8],
                (BigDecimal) r[9],
                whole(r[10]),
                (String) r[11],
                dayOrNone(r[12]),
                (String) r[13],
                (Boolean) r[14],
                (String) r[15]);
    }
}

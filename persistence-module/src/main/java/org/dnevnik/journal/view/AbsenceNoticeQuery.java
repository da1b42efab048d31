package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads notices of absence: a pupil's, those that meet a class's days, those that somebody decides on. One statement each. */
public class AbsenceNoticeQuery {

    /** More of one pupil are not told. */
    private static final int MOST = 100;

    private static final String NOTICES = """
            SELECT n.id, n.pupil, p.surname || ' ' || p.given_name, coalesce(k.id, 0), coalesce(k.name, ''),
                   n.starts, n.ends, n.first_lesson, n.last_lesson, r.name, r.status, n.text, n.state,
                   f.surname || ' ' || f.given_name, n.sent_at, d.surname || ' ' || d.given_name, n.answer, n.version
            FROM journal.absence_notice AS n
            JOIN journal.absence_reason AS r ON r.id = n.reason
            JOIN people.person AS p ON p.id = n.pupil
            JOIN people.person AS f ON f.id = n.sent_by
            LEFT JOIN people.person AS d ON d.id = n.decided_by
            LEFT JOIN LATERAL (
                SELECT g.id, g.name, g.class_teacher FROM school.enrolment AS e
                JOIN school.edu_group AS g ON g.id = e.edu_group AND g.kind = 'CLASS' AND g.school = n.school
                WHERE e.person = n.pupil ORDER BY e.starts DESC, e.id DESC LIMIT 1) AS k ON true
            WHERE\s""";

    private static final String OF_PUPIL = NOTICES + "n.pupil = ?1 ORDER BY n.id DESC LIMIT " + MOST;

    private static final String OF_CLASS = NOTICES + """
            n.pupil IN (SELECT e.person FROM school.enrolment AS e WHERE e.edu_group = ?1)
            AND n.starts <= ?3 AND n.ends >= ?2 AND n.state IN ('SENT', 'ACCEPTED') ORDER BY n.id""";

    private static final String DECIDED_BY = NOTICES + """
            (n.school = ANY (CAST(?1 AS bigint[])) OR n.school = ANY (CAST(?2 AS bigint[])) AND k.class_teacher = ?3)
            AND (n.state = 'SENT') = ?4 AND n.id < ?5 ORDER BY n.id DESC LIMIT ?6""";

    private final EntityManager em;

    public AbsenceNoticeQuery(EntityManager em) {
        this.em = em;
    }

    /** Newest first. */
    public List<AbsenceNoticeLine> ofPupil(long pupil) {
        return read(OF_PUPIL, pupil);
    }

    /** Those that wait or are accepted, and meet the days. */
    public List<AbsenceNoticeLine> ofClass(long group, LocalDate first, LocalDate last) {
        return read(OF_CLASS, group, first, last);
    }

    /**
     * Those that somebody decides on, newest first.
     *
     * @param schools as a whole
     * @param led     in which the person decides on the own class
     * @param waiting those that wait; otherwise those that are decided
     * @param after   key of the last one of the slice before; null: from the newest
     */
    public Slice<AbsenceNoticeLine> decidedBy(
            Collection<Long> schools,
            Collection<Long> led,
            long person,
            boolean waiting,
            @Nullable Long after,
            int size) {
        List<AbsenceNoticeLine> found = read(
                DECIDED_BY,
                NativeQuery.array(schools),
                NativeQuery.array(led),
                person,
                waiting,
                after == null ? Long.MAX_VALUE : after,
                size + 1);
        return Slice.of(found, size, n -> Long.toString(n.id()));
    }

    private List<AbsenceNoticeLine> read(String sql, Object... values) {
        return NativeQuery.rows(em, sql, values).map(AbsenceNoticeQuery::line).toList();
    }

    private static AbsenceNoticeLine line(Object[] r) {
        return new AbsenceNoticeLine(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                number(r[3]),
                (String) r[4],
                new AbsentSpan(day(r[5]), day(r[6]), some(r[7]), some(r[8])),
                (String) r[9],
                Attendance.valueOf((String) r[10]),
                (String) r[11],
                AbsenceState.valueOf((String) r[12]),
                (String) r[13],
                instant(r[14]),
                (String) r[15],
                (String) r[16],
                whole(r[17]));
    }
}

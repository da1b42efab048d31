package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads with one statement what was written of a pupil this year, by the time of writing and not by the lesson's: a mark of last week is news. */
public class RecentQuery {

    private static final int PAGE = 40;

    private static final String NOTES = """
            SELECT r.remark, r.at, r.id, r.date, s.name, r.work, r.value, r.level, r.words, r.due, r.old
            FROM (SELECT false AS remark, m.set_at AS at, m.id, l.date, l.subject, t.name || coalesce(': ' || w.title, '') AS work, m.value,
                         coalesce(m.level, CAST(m.grade AS smallint), 0) AS level, m.comment AS words, m.due, m.old_value AS old
                  FROM journal.mark AS m
                  JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?2
                  JOIN journal.work AS w ON w.id = m.work AND w.year = ?2
                  JOIN journal.work_type AS t ON t.id = w.work_type
                  WHERE m.year = ?2 AND m.person = ?1 AND m.value IS NOT NULL AND (NOT CAST(?3 AS boolean) OR m.comment IS NOT NULL)
                  UNION ALL
                  SELECT true, a.set_at, a.id, l.date, l.subject, NULL, a.status, 0, a.remark, NULL, NULL
                  FROM journal.lesson_log_entry AS a
                  JOIN timetable.lesson AS l ON l.id = a.lesson AND l.year = ?2
                  WHERE a.year = ?2 AND a.person = ?1 AND a.remark IS NOT NULL) AS r
            JOIN school.subject AS s ON s.id = r.subject
            WHERE (r.at, r.id) < (CAST(?4 AS timestamptz), CAST(?5 AS bigint))
            ORDER BY r.at DESC, r.id DESC LIMIT\s""" + (PAGE + 1);

    /** Later than everything. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager em;

    public RecentQuery(EntityManager em) {
        this.em = em;
    }

    private record Key(Instant at, long id) {

        static Key of(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return new Key(END, 0);
            }
            if (!text.matches("[0-9]{1,17}\\.[0-9]{1,18}")) {
                throw new NotFound("notes after nothing");
            }
            int dot = text.indexOf('.');
            return new Key(
                    Instant.EPOCH.plus(Long.parseLong(text.substring(0, dot)), ChronoUnit.MICROS),
                    Long.parseLong(text.substring(dot + 1)));
        }

        static String of(Timestamp at, Object id) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "." + id;
        }
    }

    /**
     * @param words whether only comments and remarks are wanted
     * @param after key of the last note before; null: the newest
     */
    public Slice<RecentNote> of(DiaryPupil pupil, int year, boolean words, @Nullable String after) {
        Key key = Key.of(after);
        List<Object[]> rows = NativeQuery.rows(em, NOTES, pupil.person(), year, words, key.at(), key.id())
                .toList();
        return Slice.of(rows.stream().map(r -> note(r, pupil)).toList(), PAGE, RecentNote::key);
    }

    private static RecentNote note(Object[] r, DiaryPupil pupil) {
        Timestamp at = (Timestamp) r[1];
        return new RecentNote(
                (Boolean) r[0],
                LocalDateTime.ofInstant(at.toInstant(), pupil.zone()),
                day(r[3]),
                (String) r[4],
                (String) r[5],
                (String) r[6],
                whole(r[7]),
                (String) r[8],
                dayOrNone(r[9]),
                (String) r[10],
                Key.of(at, r[2]));
    }
}

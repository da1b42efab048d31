package org.dnevnik.timetable.model;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Changes lessons of a day beside the plan, and takes such changes back. Each is remembered with what the plan had. */
public class Substitutions {

    private static final String REMEMBER = """
            INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, co_teacher, place, lesson,
                new_teacher, new_place, new_date, new_number, reason, made_by)
            SELECT nextval('timetable.substitution_seq'), l.school, l.year, ?3, l.edu_group, l.subject, l.date, l.number, l.teacher, l.co_teacher,
                   l.place, CASE WHEN ?3 <> 'CANCEL' THEN l.id END,
                   CASE WHEN ?3 = 'CANCEL' THEN NULL ELSE coalesce(nullif(CAST(?4 AS bigint), 0), l.teacher) END,
                   CASE WHEN ?3 = 'CANCEL' THEN NULL ELSE coalesce(nullif(CAST(?5 AS bigint), 0), l.place) END,
                   coalesce(CAST(?6 AS date), l.date), coalesce(nullif(CAST(?7 AS smallint), -1), l.number), nullif(?8, ''), nullif(?9, 0)
            FROM timetable.lesson l WHERE l.year = ?1 AND l.id = ?2
            ON CONFLICT DO NOTHING""";

    private static final String FOLLOW = """
            UPDATE timetable.lesson l SET teacher = x.new_teacher, place = x.new_place, date = x.new_date, number = x.new_number,
                co_teacher = nullif(l.co_teacher, x.new_teacher), version = l.version + 1
            FROM timetable.substitution x WHERE l.year = ?1 AND l.id = ?2 AND x.lesson = l.id AND x.year = l.year""";

    private static final String CANCEL = "DELETE FROM timetable.lesson WHERE year = ?1 AND id = ?2";

    private static final String RESTORE = """
            UPDATE timetable.lesson l SET teacher = x.teacher, co_teacher = x.co_teacher, place = x.place, date = x.date, number = x.number,
                version = l.version + 1
            FROM timetable.substitution x WHERE x.id = ?1 AND l.id = x.lesson AND l.year = x.year""";

    private static final String HOLD_AGAIN = """
            INSERT INTO timetable.lesson (id, year, school, edu_group, subject, date, number, teacher, co_teacher, place, version)
            SELECT nextval('timetable.lesson_seq'), x.year, x.school, x.edu_group, x.subject, x.date, x.number, x.teacher, x.co_teacher, x.place, 1
            FROM timetable.substitution x WHERE x.id = ?1 AND x.kind = 'CANCEL'
            ON CONFLICT (edu_group, date, number, subject, year) DO NOTHING""";

    private static final String FORGET = "DELETE FROM timetable.substitution WHERE id = ?1";

    private final EntityManager em;

    public Substitutions(EntityManager em) {
        this.em = em;
    }

    /** @return false when the lesson has been changed already */
    public boolean cancel(long lesson, int year, String reason, long person) {
        return remember(lesson, year, "CANCEL", 0, 0, null, -1, reason, person) && change(CANCEL, year, lesson) == 1;
    }

    /** @param teacher 0: the same one; @param place 0: the same one */
    public boolean replace(long lesson, int year, long teacher, long place, String reason, long person) {
        return remember(lesson, year, "REPLACE", teacher, place, null, -1, reason, person)
                && change(FOLLOW, year, lesson) == 1;
    }

    public boolean move(long lesson, int year, LocalDate date, int number, String reason, long person) {
        return remember(lesson, year, "MOVE", 0, 0, Date.valueOf(date), number, reason, person)
                && change(FOLLOW, year, lesson) == 1;
    }

    /** The plan's lesson again. */
    public void takeBack(long substitution) {
        change(RESTORE, substitution);
        change(HOLD_AGAIN, substitution);
        change(FORGET, substitution);
    }

    private boolean remember(
            long lesson,
            int year,
            String kind,
            long teacher,
            long place,
            @Nullable Date date,
            int number,
            String reason,
            long person) {
        return change(REMEMBER, year, lesson, kind, teacher, place, date, number, reason, person) == 1;
    }

    private int change(String sql, @Nullable Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}

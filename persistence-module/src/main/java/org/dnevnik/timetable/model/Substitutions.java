package org.dnevnik.timetable.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Changes lessons of a day beside the plan, and takes such changes back. Each is remembered with what the plan had. */
public class Substitutions {

    private static final String BUNDLE = "SELECT nextval('timetable.substitution_seq')";

    private static final String REMEMBER = """
            INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, co_teacher, place, lesson,
                new_teacher, new_co_teacher, new_place, new_date, new_number, reason, made_by, bundle, partner, lesson_key, lesson_version)
            SELECT nextval('timetable.substitution_seq'), l.school, l.year, ?3, l.edu_group, l.subject, l.date, l.number, l.teacher, l.co_teacher,
                   l.place, CASE WHEN ?3 <> 'CANCEL' THEN l.id END, n.teacher, n.co_teacher,
                   CASE WHEN ?3 = 'CANCEL' THEN NULL WHEN o.id IS NOT NULL THEN o.place ELSE coalesce(nullif(CAST(?6 AS bigint), 0), l.place) END,
                   coalesce(CAST(?7 AS date), l.date), coalesce(nullif(CAST(?8 AS smallint), -1), l.number), nullif(?9, ''), nullif(?10, 0),
                   nullif(CAST(?11 AS bigint), 0), o.id, l.id, l.version
            FROM timetable.lesson l
            LEFT JOIN timetable.lesson o ON o.id = ?12 AND o.year = l.year
            CROSS JOIN LATERAL (
                SELECT CASE WHEN ?3 = 'CANCEL' THEN NULL WHEN CAST(?5 AS boolean) THEN l.teacher
                            ELSE coalesce(o.teacher, nullif(CAST(?4 AS bigint), 0), l.teacher) END AS teacher) AS t
            CROSS JOIN LATERAL (
                SELECT t.teacher, CASE WHEN ?3 = 'CANCEL' THEN NULL WHEN CAST(?5 AS boolean) THEN nullif(CAST(?4 AS bigint), 0)
                                       ELSE nullif(l.co_teacher, t.teacher) END AS co_teacher) AS n
            WHERE l.year = ?1 AND l.id = ?2
            ON CONFLICT DO NOTHING""";

    private static final String FOLLOW = """
            UPDATE timetable.lesson l SET teacher = x.new_teacher, place = x.new_place, date = x.new_date, number = x.new_number,
                co_teacher = x.new_co_teacher, version = l.version + 1
            FROM timetable.substitution x WHERE l.year = ?1 AND l.id = ?2 AND x.lesson = l.id AND x.year = l.year""";

    private static final String CANCEL = "DELETE FROM timetable.lesson WHERE year = ?1 AND id = ?2";

    private static final String OF_THESE = " x.id = ANY (CAST(?1 AS bigint[]))";

    private static final String RESTORE = """
            UPDATE timetable.lesson l SET teacher = x.teacher, co_teacher = x.co_teacher, place = x.place, date = x.date, number = x.number,
                version = l.version + 1
            FROM timetable.substitution x WHERE l.id = x.lesson AND l.year = x.year AND""" + OF_THESE;

    // with the identity that calendars know, unless the school came from elsewhere and another lesson has it here
    private static final String HOLD_AGAIN = """
            INSERT INTO timetable.lesson (id, year, school, edu_group, subject, date, number, teacher, co_teacher, place, version)
            SELECT CASE WHEN x.lesson_key IS NULL OR EXISTS (SELECT FROM timetable.lesson l WHERE l.id = x.lesson_key AND l.year = x.year)
                        THEN nextval('timetable.lesson_seq') ELSE x.lesson_key END,
                   x.year, x.school, x.edu_group, x.subject, x.date, x.number, x.teacher, x.co_teacher, x.place, x.lesson_version + 2
            FROM timetable.substitution x WHERE x.kind = 'CANCEL' AND""" + OF_THESE + """
             ON CONFLICT (edu_group, date, number, subject, year) DO NOTHING""";

    private static final String FORGET = "DELETE FROM timetable.substitution x WHERE" + OF_THESE;

    private final EntityManager em;
    private final long bundle;

    public Substitutions(EntityManager em) {
        this(em, 0);
    }

    private Substitutions(EntityManager em, long bundle) {
        this.em = em;
        this.bundle = bundle;
    }

    /** Changes that belong together. */
    public Substitutions together() {
        return new Substitutions(em, number(NativeQuery.value(em, BUNDLE)));
    }

    /** What {@link #together} changes have in common; 0 for a change alone. */
    public long bundle() {
        return bundle;
    }

    /** @return false when the lesson has been changed already */
    public boolean cancel(long lesson, int year, String reason, long person) {
        return remember(lesson, year, "CANCEL", 0, false, 0, null, -1, reason, person, 0)
                && NativeQuery.write(em, CANCEL, year, lesson) == 1;
    }

    /**
     * @param teacher 0: the same one
     * @param place 0: the same one
     */
    public boolean replace(long lesson, int year, long teacher, long place, String reason, long person) {
        return remember(lesson, year, "REPLACE", teacher, false, place, null, -1, reason, person, 0)
                && NativeQuery.write(em, FOLLOW, year, lesson) == 1;
    }

    /**
     * The second teacher.
     *
     * @param teacher 0: nobody any more
     * @param place 0: the same one
     */
    public boolean replaceSecond(long lesson, int year, long teacher, long place, String reason, long person) {
        return remember(lesson, year, "REPLACE", teacher, true, place, null, -1, reason, person, 0)
                && NativeQuery.write(em, FOLLOW, year, lesson) == 1;
    }

    public boolean move(long lesson, int year, LocalDate date, int number, String reason, long person) {
        return remember(lesson, year, "MOVE", 0, false, 0, Date.valueOf(date), number, reason, person, 0)
                && NativeQuery.write(em, FOLLOW, year, lesson) == 1;
    }

    /** Held with another lesson of that time: by its teacher, in its room. */
    public boolean merge(long lesson, int year, long with, String reason, long person) {
        return remember(lesson, year, "MERGE", 0, false, 0, null, -1, reason, person, with)
                && NativeQuery.write(em, FOLLOW, year, lesson) == 1;
    }

    /** A lesson goes to the time of another one, which does the same; call it once for each before {@link #follow}. */
    public boolean swap(long lesson, int year, LocalDate date, int number, String reason, long person) {
        return remember(lesson, year, "SWAP", 0, false, 0, Date.valueOf(date), number, reason, person, 0);
    }

    /** Makes a lesson what its change says. */
    public boolean follow(long lesson, int year) {
        return NativeQuery.write(em, FOLLOW, year, lesson) == 1;
    }

    /** The plan's lessons again. */
    public void takeBack(List<Long> substitutions) {
        String these = NativeQuery.array(substitutions);
        NativeQuery.write(em, RESTORE, these);
        NativeQuery.write(em, HOLD_AGAIN, these);
        NativeQuery.write(em, FORGET, these);
    }

    private boolean remember(
            long lesson,
            int year,
            String kind,
            long teacher,
            boolean second,
            long place,
            @Nullable Date date,
            int number,
            String reason,
            long person,
            long partner) {
        return NativeQuery.write(
                        em, REMEMBER, year, lesson, kind, teacher, second, place, date, number, reason, person, bundle,
                        partner)
                == 1;
    }
}

package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads what teachers have given: what runs now, what was due or given at a lesson, and the archive; each with one statement. */
public class HomeworkListQuery {

    private static final String LINES = """
            SELECT h.id, h.year, g.name, s.name, h.due, left(h.text, 300), h.minutes, h.answer, h.issued_by = ?1,
                   p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(left(p.patronymic, 1) || '.', ''),
                   h.issued_at, c.tasks, c.unseen, c.waiting, c.ready, %s
            FROM (%s) AS h
            JOIN school.edu_group g ON g.id = h.edu_group
            JOIN school.subject s ON s.id = h.subject
            JOIN people.person p ON p.id = h.issued_by
            CROSS JOIN LATERAL (
                SELECT count(*) AS tasks, count(*) FILTER (WHERE t.state = 'ISSUED') AS unseen,
                       count(*) FILTER (WHERE t.state = 'SUBMITTED') AS waiting,
                       count(*) FILTER (WHERE t.state IN ('SUBMITTED', 'CHECKED', 'EXEMPT')) AS ready
                FROM homework.task t WHERE t.homework = h.id AND t.year = h.year AND t.state <> 'CANCELLED') AS c
            %s""";

    private static final String COLUMNS =
            "SELECT h.id, h.year, h.school, h.edu_group, h.subject, h.due, h.text, h.minutes, h.answer, h.issued_by, h.issued_at FROM homework.homework h ";

    // two branches, because one condition with OR could use neither index
    private static final String TAUGHT = """
            SELECT year, edu_group, subject FROM timetable.lesson WHERE teacher = ?1
            UNION SELECT year, edu_group, subject FROM timetable.lesson WHERE co_teacher = ?1""";

    // whoever stood in once has the class's homework for a week, and not on the desk for the rest of the year
    private static final String NOT_GONE = "id NOT IN (SELECT timetable.past_stand_ins(?1, ?2, ?7))";
    private static final String STILL_TAUGHT = "SELECT edu_group, subject, bool_or(" + NOT_GONE + """
            ) AS still FROM (
                SELECT id, edu_group, subject FROM timetable.lesson WHERE year = ?2 AND teacher = ?1
                UNION ALL SELECT id, edu_group, subject FROM timetable.lesson WHERE year = ?2 AND co_teacher = ?1) AS each
            GROUP BY edu_group, subject""";

    private static final String STILL_READ = """
            h.issued_by = ?1 OR h.school = ANY (CAST(?5 AS bigint[])) OR EXISTS (
                SELECT FROM timetable.lesson
                WHERE year = h.year AND edu_group = h.edu_group AND subject = h.subject AND (teacher = ?1 OR co_teacher = ?1)
                  AND id NOT IN (SELECT timetable.past_stand_ins(?1, CAST(h.year AS int), ?7)))""";

    private static final String RUNNING =
            LINES.formatted("true", COLUMNS + "JOIN (" + STILL_TAUGHT + """
                    ) AS own ON own.edu_group = h.edu_group AND own.subject = h.subject
                    WHERE h.year = ?2 AND h.state = 'ISSUED' AND (own.still OR h.issued_by = ?1)
                      AND h.due BETWEEN ?3 AND ?4 AND (h.due, h.id) > (?3, ?5)
                    ORDER BY h.due, h.id LIMIT ?6""", "ORDER BY h.due, h.id");

    // answers that wait keep a homework on the desk however old it is
    private static final String WAITING = LINES.formatted("true", COLUMNS + """
                    WHERE h.year = ?2 AND h.issued_by = ?1 AND h.state = 'ISSUED' AND h.due < ?3 AND h.answer <> 'NONE'
                      AND (h.due, h.id) > (?4, ?5)
                      AND EXISTS (SELECT FROM homework.task w WHERE w.homework = h.id AND w.year = h.year AND w.state = 'SUBMITTED')
                    ORDER BY h.due, h.id LIMIT ?6""", "ORDER BY h.due, h.id");

    private static final String AT_LESSON = LINES.formatted(
            "true",
            COLUMNS + "WHERE h.year = ?2 AND (h.lesson = ?3 OR h.from_lesson = ?3) AND h.state = 'ISSUED'",
            "ORDER BY h.due, h.id");

    private static final String OWN = COLUMNS + "WHERE h.issued_by = ?1 AND h.id < ?4";

    // group by group, whatever PostgreSQL believes of their number: all years of a region are far more than a teacher's
    // own
    private static final String STOOD_IN = "SELECT each.* FROM (" + TAUGHT + ") AS own CROSS JOIN LATERAL (" + COLUMNS
            + "WHERE h.edu_group = own.edu_group AND h.subject = own.subject AND h.year = own.year AND h.id < ?4 OFFSET 0) AS each";

    private static final String OF_SCHOOLS = COLUMNS + """
            WHERE h.year = ?2 AND h.id < ?4
              AND h.edu_group IN (SELECT id FROM school.edu_group WHERE year = ?2 AND school = ANY (CAST(?5 AS bigint[])))""";

    private static final String ARCHIVE = LINES.formatted(
            STILL_READ,
            "SELECT * FROM (" + OWN + " UNION " + STOOD_IN + " UNION " + OF_SCHOOLS + """
                    ) AS h
                    WHERE ?3 = '' OR replace(lower(h.text), 'ё', 'е') LIKE ?3 ESCAPE '\\'
                       OR EXISTS (SELECT FROM school.subject n WHERE n.id = h.subject AND replace(lower(n.name), 'ё', 'е') LIKE ?3 ESCAPE '\\')
                       OR EXISTS (SELECT FROM school.edu_group n WHERE n.id = h.edu_group AND lower(n.name) LIKE ?3 ESCAPE '\\')
                    ORDER BY h.id DESC LIMIT ?6""",
            "ORDER BY h.id DESC");

    private final EntityManager em;

    /** Who reads, in which year and on which day: whoever stood in reads for a week. */
    public record Reader(long person, int year, LocalDate today) {}

    public HomeworkListQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * What is due between two days in what somebody teaches or stands in for these weeks, the earliest day first.
     *
     * @param after key of the last one before; null or empty: from the start
     */
    public Slice<HomeworkLine> running(Reader who, LocalDate from, LocalDate to, @Nullable String after, int size) {
        DueKey key = DueKey.of(after, new DueKey(from, 0));
        return slice(
                NativeQuery.rows(em, RUNNING, who.person(), who.year(), key.day(), to, key.id(), size + 1, who.today()),
                size);
    }

    /**
     * What the person gave, what was due before the day, and of which answers still wait, the earliest day first.
     *
     * @param after key of the last one before; null or empty: from the start
     */
    public Slice<HomeworkLine> waiting(long person, int year, LocalDate before, @Nullable String after, int size) {
        DueKey key = DueKey.of(after, new DueKey(LocalDate.of(year, Month.JANUARY, 1), 0));
        return slice(NativeQuery.rows(em, WAITING, person, year, before, key.day(), key.id(), size + 1), size);
    }

    private static Slice<HomeworkLine> slice(Stream<Object[]> rows, int size) {
        return Slice.of(rows.map(HomeworkListQuery::line).toList(), size, l -> new DueKey(l.due(), l.id()).text());
    }

    /** What is due at the lesson or was given at it. */
    public List<HomeworkLine> atLesson(long person, int year, long lesson) {
        return NativeQuery.rows(em, AT_LESSON, person, year, lesson)
                .map(HomeworkListQuery::line)
                .toList();
    }

    /**
     * What somebody has ever given, what was given wherever he or she has ever taught or stood in, and this year's of whole schools; the newest first.
     *
     * @param schools of which the reader sees everything
     * @param words   sought in the text, the subject and the group's name; empty: everything
     * @param after   key of the last one before; null or empty: from the start
     */
    public Slice<HomeworkLine> archive(
            Reader who, Collection<Long> schools, String words, @Nullable String after, int size) {
        String like = words.isBlank()
                ? ""
                : "%" + words.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([%_\\\\])", "\\\\$1")
                        + "%";
        return Slice.of(
                NativeQuery.rows(
                                em,
                                ARCHIVE,
                                who.person(),
                                who.year(),
                                like,
                                before(after),
                                NativeQuery.array(schools.stream()),
                                size + 1,
                                who.today())
                        .map(HomeworkListQuery::line)
                        .toList(),
                size,
                l -> Long.toString(l.id()));
    }

    private static long before(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!key.matches("[0-9]{1,18}")) {
            throw new NotFound("homework before " + key);
        }
        return Long.parseLong(key);
    }

    private static HomeworkLine line(Object[] r) {
        return new HomeworkLine(
                number(r[0]),
                whole(r[1]),
                (String) r[2],
                (String) r[3],
                day(r[4]),
                (String) r[5],
                some(r[6]),
                WantedAnswer.valueOf((String) r[7]),
                (Boolean) r[8],
                (String) r[9],
                instant(r[10]),
                whole(r[11]),
                whole(r[12]),
                whole(r[13]),
                whole(r[14]),
                (Boolean) r[15]);
    }
}

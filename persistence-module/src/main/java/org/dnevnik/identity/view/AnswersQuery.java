package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.jspecify.annotations.Nullable;

/** Reads who of a school has answered a purpose, and how; each method is one statement. */
public class AnswersQuery {

    // whom it concerns is as in identity.consents_due
    private static final String TOLD = """
            WITH pupil AS (
                SELECT e.person, g.name FROM school.edu_group g
                JOIN school.enrolment e ON e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)
                WHERE g.id = ANY (CAST(?1 AS bigint[]))),
            concerned AS (
                SELECT s.person, s.title AS tie FROM people.staff_position s
                WHERE ?4 = 'STAFF' AND s.school = ?2 AND s.starts <= ?3 AND (s.ends IS NULL OR s.ends >= ?3)
                UNION
                SELECT p.id, u.name FROM pupil u JOIN people.person p ON p.id = u.person
                WHERE ?4 = 'PUPIL' AND p.birth_date + interval '14 years' <= ?3
                   OR ?4 = 'CHILD' AND (p.birth_date IS NULL OR p.birth_date + interval '18 years' > ?3)
                UNION
                SELECT k.guardian, c.surname || ' ' || c.given_name || ' (' || u.name || ')'
                FROM pupil u JOIN people.guardianship k ON k.child = u.person AND k.starts <= ?3 AND (k.ends IS NULL OR k.ends >= ?3)
                JOIN people.person c ON c.id = u.person
                WHERE ?4 = 'GUARDIAN'),
            own AS (SELECT person, string_agg(tie, ', ' ORDER BY tie) AS ties FROM concerned GROUP BY person),
            told AS (
                SELECT o.person, o.ties, a.version, coalesce(a.withdrawn_at, a.at) AS at, coalesce(a.withdrawn_by, a.signed_by, a.recorded_by) AS by,
                       coalesce(a.recorded_by IS NOT NULL, false) AS paper,
                       CASE WHEN a.id IS NULL THEN 'NONE' WHEN a.refused THEN 'REFUSED' WHEN a.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
                            WHEN a.text <> (SELECT w.code FROM identity.consent_wording(?5, ?3) w) THEN 'OLDER' ELSE 'GIVEN' END AS state
                FROM own o
                LEFT JOIN LATERAL (
                    SELECT c.*, t.version FROM identity.consent c JOIN identity.consent_text t ON t.code = c.text AND t.aim = ?5
                    WHERE c.about = o.person
                    ORDER BY c.withdrawn_at DESC NULLS FIRST, t.version DESC, c.id DESC LIMIT 1) AS a ON true)
            """;

    private static final String LINES = TOLD + """
            SELECT l.person, concat_ws(' ', n.surname, n.given_name, n.patronymic), l.ties, l.state, coalesce(l.version, 0), l.at,
                   CASE WHEN l.by = l.person THEN '' ELSE coalesce(concat_ws(' ', b.surname, b.given_name, b.patronymic), '') END, l.paper, n.name_key
            FROM told l JOIN people.person n ON n.id = l.person LEFT JOIN people.person b ON b.id = l.by
            WHERE (CAST(?6 AS text) = '' OR l.state = ?6) AND (n.name_key, n.id) > (?7, ?8)
            ORDER BY n.name_key, n.id LIMIT ?9""";

    private static final String COUNTS = TOLD + "SELECT l.state, count(*) FROM told l GROUP BY l.state";

    private static final String CONCERNS = TOLD + "SELECT l.person, l.state FROM told l WHERE l.person = ?6";

    private final EntityManager em;
    private final LocalDate day;
    private final Among among;

    /**
     * Among whom it is looked.
     *
     * @param classes whose pupils and families are looked through
     * @param staff   the school whose staff is, too; 0 for none
     */
    public record Among(List<Long> classes, long staff, ConsentAim aim) {

        public Among {
            classes = List.copyOf(classes);
        }
    }

    /** @param day on which people are of the school */
    public AnswersQuery(EntityManager em, LocalDate day, Among among) {
        this.em = em;
        this.day = day;
        this.among = among;
    }

    /**
     * By name.
     *
     * @param state null for all
     * @param after the place before the slice
     */
    public Slice<AnswerLine> lines(@Nullable ConsentState state, ListKey after, int size) {
        List<AnswerLine> read = NativeQuery.rows(
                        em, LINES, with(state == null ? "" : state.name(), after.name(), after.person(), size + 1))
                .map(AnswersQuery::line)
                .toList();
        return Slice.of(read, size, AnswerLine::key);
    }

    private static AnswerLine line(Object[] r) {
        return new AnswerLine(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                ConsentState.valueOf((String) r[3]),
                whole(r[4]),
                InstantColumn.of(r[5]),
                (String) r[6],
                (Boolean) r[7],
                (String) r[8]);
    }

    /** How many have answered how; what nobody has is not there. */
    public Map<ConsentState, Long> counts() {
        Map<ConsentState, Long> counts = new EnumMap<>(ConsentState.class);
        NativeQuery.rows(em, COUNTS, with())
                .forEach(r -> counts.put(ConsentState.valueOf((String) r[0]), number(r[1])));
        return counts;
    }

    /** Whether the purpose concerns this person. */
    public boolean concerns(long person) {
        return NativeQuery.rows(em, CONCERNS, with(person)).findFirst().isPresent();
    }

    private Object[] with(Object... more) {
        Object[] all = new Object[5 + more.length];
        all[0] = NativeQuery.array(among.classes());
        all[1] = among.staff();
        all[2] = day;
        all[3] = among.aim().audience().name();
        all[4] = among.aim().key();
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.school.model.SchoolState;

/** Reads the schools of the region with their figures, one statement that counts for the shown slice alone. */
public class SchoolFiguresQuery {

    private static final String FIGURES = """
            WITH shown AS (
                SELECT id, name, short_name, town, state, search_key FROM school.school
                WHERE search_key LIKE ALL (string_to_array(?1, ' ')) AND (search_key, id) > (?2, ?3)
                  AND (?4 = '' OR state = ?4)
                  AND (?5 = 0 OR id IN (SELECT school FROM school.network_school WHERE network = ?5))
                ORDER BY search_key, id LIMIT ?6)
            SELECT s.id, s.name, s.short_name, s.town, s.state,
                   (SELECT count(*) FROM school.edu_group AS g WHERE g.school = s.id AND g.year = ?7 AND g.kind = 'CLASS'),
                   (SELECT count(DISTINCT e.person) FROM school.edu_group AS g
                    JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?8 AND (e.ends IS NULL OR e.ends >= ?8)
                    WHERE g.school = s.id AND g.year = ?7 AND g.kind = 'CLASS'),
                   (SELECT count(DISTINCT w.person) FROM people.staff_position AS w
                    WHERE w.school = s.id AND w.starts <= ?8 AND (w.ends IS NULL OR w.ends >= ?8)),
                   s.search_key
            FROM shown AS s
            ORDER BY s.search_key, s.id""";

    private final EntityManager em;

    public SchoolFiguresQuery(EntityManager em) {
        this.em = em;
    }

    private record Keyed(SchoolFigures school, String key) {}

    /** By short name. */
    public Slice<SchoolFigures> of(LocalDate day, SchoolsAsked asked, int size) {
        SchoolState state = asked.state();
        Long network = asked.network();
        List<Object[]> rows = NativeQuery.rows(
                        em,
                        FIGURES,
                        patterns(asked.text()),
                        asked.after().name(),
                        asked.after().person(),
                        state == null ? "" : state.name(),
                        network == null ? 0 : network,
                        size + 1,
                        AcademicYear.of(day).number(),
                        day)
                .toList();
        Slice<Keyed> read = Slice.of(
                rows.stream().map(SchoolFiguresQuery::figures).toList(),
                size,
                s -> new ListKey(s.key(), s.school().id()).toString());
        return new Slice<>(read.items().stream().map(Keyed::school).toList(), read.next());
    }

    /** Each word anywhere, in any order. */
    static String patterns(String text) {
        String words = NameKey.fold(text).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + words.replace(" ", "% %") + "%";
    }

    private static Keyed figures(Object[] r) {
        return new Keyed(
                new SchoolFigures(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        SchoolState.valueOf((String) r[4]),
                        whole(r[5]),
                        whole(r[6]),
                        whole(r[7])),
                (String) r[8]);
    }
}

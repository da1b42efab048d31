package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.jspecify.annotations.Nullable;

/** Reads how schools are reached; each method is one statement. Schools that are not in use yet, or no longer, are not told. */
public class SchoolContactQuery {

    private static final String LIST = """
            SELECT s.id, s.name, s.short_name, s.town, s.address, s.phone, s.email, NULL, s.search_key FROM school.school s
            WHERE s.state = 'ACTIVE' AND s.search_key LIKE ALL (string_to_array(?1, ' ')) AND (s.search_key, s.id) > (?2, ?3)
            ORDER BY s.search_key, s.id LIMIT ?4""";

    private static final String OF = """
            SELECT s.id, s.name, s.short_name, s.town, s.address, s.phone, s.email,
                   (SELECT string_agg(DISTINCT concat_ws(' ', p.surname, p.given_name, p.patronymic), ';')
                    FROM people.staff_position w JOIN people.person p ON p.id = w.person
                    WHERE w.school = s.id AND w.role = 'ADMINISTRATOR' AND w.starts <= ?2 AND (w.ends IS NULL OR w.ends >= ?2)),
                   s.search_key
            FROM school.school s WHERE s.id = ANY (CAST(?1 AS bigint[])) AND s.state = 'ACTIVE' ORDER BY s.search_key, s.id""";

    private final EntityManager em;

    public SchoolContactQuery(EntityManager em) {
        this.em = em;
    }

    private record Keyed(SchoolContact school, String key) {}

    /**
     * By short name, without the names of people.
     *
     * @param typed words of the name or the town
     */
    public Slice<SchoolContact> list(String typed, ListKey after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em, LIST, SchoolFiguresQuery.patterns(typed), after.name(), after.person(), size + 1)
                .toList();
        Slice<Keyed> read = Slice.of(
                rows.stream().map(SchoolContactQuery::keyed).toList(),
                size,
                s -> new ListKey(s.key(), s.school().id()).toString());
        return new Slice<>(read.items().stream().map(Keyed::school).toList(), read.next());
    }

    /** These schools with the names of their administrators on a day. */
    @SuppressWarnings("unchecked")
    public List<SchoolContact> of(List<Long> schools, LocalDate day) {
        return NativeQuery.rows(em, OF, NativeQuery.array(schools), day)
                .map(r -> keyed(r).school())
                .toList();
    }

    private static Keyed keyed(Object[] r) {
        return new Keyed(
                new SchoolContact(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6],
                        names((String) r[7])),
                (String) r[8]);
    }

    private static List<String> names(@Nullable String told) {
        return told == null ? List.of() : Arrays.asList(told.split(";"));
    }
}

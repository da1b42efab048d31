package org.dnevnik.people.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads what a card tells of one person: data, documents and family, one statement each. */
public class PersonDataQuery {

    private static final String PERSON = """
            SELECT id, version, surname, given_name, patronymic, sex, birth_date, snils, email, phone, address
            FROM people.person WHERE id = ?1""";

    private static final String DOCUMENTS = """
            SELECT id, kind, name, series, number, issued_by, issued_on FROM people.document WHERE person = ?1 ORDER BY id""";

    private static final String FAMILY = """
            SELECT k.child, g.id, g.version, p.id, concat_ws(' ', p.surname, p.given_name, p.patronymic), p.phone, p.email, g.kinship,
                   g.starts, g.ends, g.sees, g.signs, g.restricted_since, g.restricted_until, g.restricted_why,
                   EXISTS (SELECT FROM people.guardians_at(?2) a WHERE a.id = g.id)
            FROM (SELECT false AS child, id, guardian AS other FROM people.guardianship WHERE child = ?1
                  UNION ALL
                  SELECT true, id, child FROM people.guardianship WHERE guardian = ?1) AS k
            JOIN people.guardianship g ON g.id = k.id
            JOIN people.person p ON p.id = k.other
            ORDER BY k.child, coalesce(g.ends, 'infinity') DESC, g.starts, g.id""";

    private final EntityManager em;

    public PersonDataQuery(EntityManager em) {
        this.em = em;
    }

    public Optional<PersonData> of(long person) {
        return NativeQuery.rows(em, PERSON, person).findFirst().map(PersonDataQuery::data);
    }

    /** In the order in which they were entered. */
    public List<DocumentLine> documents(long person) {
        return NativeQuery.rows(em, DOCUMENTS, person)
                .map(r -> new DocumentLine(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        dayOrNone(r[6])))
                .toList();
    }

    /** Guardians of the person, then children; what is over stands last. */
    public List<KinLine> family(long person, LocalDate day) {
        return NativeQuery.rows(em, FAMILY, person, day)
                .map(PersonDataQuery::kin)
                .toList();
    }

    private static PersonData data(Object[] r) {
        return new PersonData(
                number(r[0]),
                whole(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                r[5] == null ? null : r[5].toString(),
                dayOrNone(r[6]),
                r[7] == null ? null : r[7].toString(),
                (String) r[8],
                (String) r[9],
                (String) r[10]);
    }

    private static KinLine kin(Object[] r) {
        return new KinLine(
                (Boolean) r[0],
                number(r[1]),
                whole(r[2]),
                number(r[3]),
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (String) r[7],
                day(r[8]),
                dayOrNone(r[9]),
                (Boolean) r[10],
                (Boolean) r[11],
                dayOrNone(r[12]),
                dayOrNone(r[13]),
                (String) r[14],
                (Boolean) r[15]);
    }
}

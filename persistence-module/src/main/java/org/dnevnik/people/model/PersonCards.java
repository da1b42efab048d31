package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Persons and their documents one at a time, as a card writes them; what they say comes as a JSON object without the empty fields. */
public class PersonCards {

    private static final String FIELDS = """
            jsonb_to_record(CAST(?1 AS jsonb)) AS r (surname text, given text, patronymic text, sex char(1), birth date, snils text,
                email text, phone text, address text, key text)""";

    private static final String ADD = """
            INSERT INTO people.person (id, surname, given_name, patronymic, sex, birth_date, snils, email, phone, address, name_key, version)
            SELECT nextval('people.person_seq'), surname, given, patronymic, sex, birth, snils, email, phone, address, key, 1
            FROM\s""" + FIELDS + " ON CONFLICT (snils) DO NOTHING RETURNING id";

    private static final String CHANGE = """
            UPDATE people.person AS p SET surname = r.surname, given_name = r.given, patronymic = r.patronymic, sex = r.sex,
                birth_date = r.birth, snils = r.snils, email = r.email, phone = r.phone, address = r.address, name_key = r.key,
                version = p.version + 1
            FROM\s""" + FIELDS + " WHERE p.id = ?2 AND p.version = ?3";

    private static final String ADD_DOCUMENT = """
            INSERT INTO people.document (id, person, kind, name, series, number, issued_by, issued_on, version)
            SELECT nextval('people.document_seq'), ?2, kind, coalesce(name, ''), coalesce(series, ''), number, coalesce(issuer, ''), issued, 1
            FROM jsonb_to_record(CAST(?1 AS jsonb)) AS r (kind text, name text, series text, number text, issuer text, issued date)
            ON CONFLICT (person, kind, series, number) DO NOTHING""";

    private static final String DROP_DOCUMENT = "DELETE FROM people.document WHERE person = ?1 AND id = ?2";

    private static final String HOLD = "SELECT id FROM people.person WHERE id = ?1 FOR UPDATE";

    private final EntityManager em;

    public PersonCards(EntityManager em) {
        this.em = em;
    }

    /**
     * @param person with surname, given, patronymic, sex, birth, snils, email, phone, address and key
     * @return the id; empty when somebody has the SNILS
     */
    public Optional<Long> add(String person) {
        return NativeQuery.values(em, ADD, person).findFirst().map(NativeQuery::number);
    }

    /**
     * @param person as for {@link #add}.
     * @return false when somebody else changed the person since {@code version}
     */
    public boolean change(long id, int version, String person) {
        return NativeQuery.write(em, CHANGE, person, id, version) == 1;
    }

    /**
     * @param document with kind, name, series, number, issuer and issued.
     * @return false when the person has it
     */
    public boolean addDocument(long person, String document) {
        return NativeQuery.write(em, ADD_DOCUMENT, document, person) == 1;
    }

    /** @return false when the person has no such document */
    public boolean dropDocument(long person, long document) {
        return NativeQuery.write(em, DROP_DOCUMENT, person, document) == 1;
    }

    /** Until the end of the transaction nobody else decides on where the person belongs. */
    public void hold(long person) {
        NativeQuery.query(em, HOLD, person).getResultList();
    }
}

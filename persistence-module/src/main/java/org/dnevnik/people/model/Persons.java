package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Persons and their relations written in bulk, as imports do: one statement a table, rows as a JSON array. */
public class Persons {

    private static final String IDS = "SELECT nextval('people.person_seq') FROM generate_series(1, CAST(?1 AS int))";

    private static final String ADD = """
            INSERT INTO people.person (id, surname, given_name, patronymic, sex, birth_date, snils, email, phone, name_key, version)
            SELECT id, surname, given, patronymic, sex, birth, snils, email, phone, key, 1
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (id bigint, surname text, given text, patronymic text, sex char(1),
                birth date, snils text, email text, phone text, key text)""";

    // what a file does not say stays as it is
    private static final String CHANGE = """
            UPDATE people.person AS p SET surname = r.surname, given_name = r.given, name_key = r.key,
                patronymic = coalesce(r.patronymic, p.patronymic), sex = coalesce(r.sex, p.sex), birth_date = coalesce(r.birth, p.birth_date),
                snils = coalesce(r.snils, p.snils), email = coalesce(r.email, p.email), phone = coalesce(r.phone, p.phone),
                version = p.version + 1
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (id bigint, surname text, given text, patronymic text, sex char(1),
                birth date, snils text, email text, phone text, key text)
            WHERE p.id = r.id""";

    private static final String ADD_POSITIONS = """
            INSERT INTO people.staff_position (id, person, school, role, title, starts, version)
            SELECT nextval('people.staff_position_seq'), person, ?1, role, title, CAST(?2 AS date), 1
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (person bigint, role text, title text)""";

    private static final String ADD_GUARDIANSHIPS = """
            INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version)
            SELECT nextval('people.guardianship_seq'), guardian, child, kinship, since, 1
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (guardian bigint, child bigint, kinship text, since date)""";

    private final EntityManager em;

    public Persons(EntityManager em) {
        this.em = em;
    }

    /** Ids for so many new persons. */
    public List<Long> ids(int count) {
        return NativeQuery.values(em, IDS, count).map(Long.class::cast).toList();
    }

    /** @param rows with id, surname, given, patronymic, sex, birth, snils, email, phone and key */
    public void add(String rows) {
        NativeQuery.write(em, ADD, rows);
    }

    /** @param rows as for {@link #add} */
    public void change(String rows) {
        NativeQuery.write(em, CHANGE, rows);
    }

    /** @param rows with person, role and title */
    public void addPositions(long school, String since, String rows) {
        NativeQuery.write(em, ADD_POSITIONS, school, since, rows);
    }

    /** @param rows with guardian, child, kinship and since */
    public void addGuardianships(String rows) {
        NativeQuery.write(em, ADD_GUARDIANSHIPS, rows);
    }
}

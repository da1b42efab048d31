package org.dnevnik.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.people.model.Persons;
import org.dnevnik.people.view.NameKey;

/** Gives a school its first administrator inside a transaction of whoever asks; no request of a person reaches it. */
@ApplicationScoped
public class SchoolStaff {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected SchoolStaff() {}

    /** Over a transaction of one's own, as tests do. */
    public SchoolStaff(EntityManager em) {
        this.em = em;
    }

    /**
     * @param patronymic empty for none.
     * @return the person's id
     */
    public long addAdministrator(
            long school, String surname, String givenName, String patronymic, LocalDate birthDate, LocalDate since) {
        Persons persons = new Persons(em);
        long id = persons.ids(1).get(0);
        JsonObjectBuilder person = Json.createObjectBuilder()
                .add("id", id)
                .add("surname", surname)
                .add("given", givenName)
                .add("birth", birthDate.toString())
                .add("key", NameKey.of(surname, givenName, patronymic));
        if (!patronymic.isEmpty()) {
            person.add("patronymic", patronymic);
        }
        persons.add(Json.createArrayBuilder().add(person).build().toString());
        persons.addPositions(
                school,
                since.toString(),
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("person", id)
                                .add("role", "ADMINISTRATOR")
                                .add("title", "Администратор"))
                        .build()
                        .toString());
        return id;
    }
}

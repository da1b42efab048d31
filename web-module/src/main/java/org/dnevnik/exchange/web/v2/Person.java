package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedPerson;

/** Somebody's name; {@code userId} is 0 without an account. */
public record Person(
        Id id, Id userId, String firstName, String lastName, String middleName, String shortName, String sex) {

    static Person of(SharedPerson person) {
        return new Person(
                Id.of(person.id()),
                Id.of(person.account()),
                person.givenName(),
                person.surname(),
                person.patronymic() == null ? "" : person.patronymic(),
                Words.name(person.givenName(), person.surname()),
                Words.sex(person.sex()));
    }

    static List<Person> of(List<SharedPerson> persons) {
        return persons.stream().map(Person::of).toList();
    }
}

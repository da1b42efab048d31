package org.dnevnik.school.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.people.view.ListKey;
import org.jspecify.annotations.Nullable;

/**
 * A person on a list of a school.
 *
 * @param name      surname, given name, patronymic
 * @param group     of a pupil; null for others
 * @param className of a pupil, or what a member of the staff leads; empty for others
 * @param detail    positions of a member of the staff, children of a guardian
 * @param guardians of a pupil
 * @param children  whom the detail of a guardian names; empty for others
 * @param key       of the place in the list: the following slice starts after it
 */
public record ListedPerson(
        long person,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable Long group,
        String className,
        String detail,
        @Nullable String phone,
        @Nullable String email,
        List<Guardian> guardians,
        List<Long> children,
        ListKey key) {

    public ListedPerson {
        guardians = List.copyOf(guardians);
        children = List.copyOf(children);
    }

    /** Everybody whose data the line shows. */
    public Stream<Long> shown() {
        return Stream.of(Stream.of(person), guardians.stream().map(Guardian::person), children.stream())
                .flatMap(s -> s);
    }

    /** Somebody who answers for the pupil today. */
    public record Guardian(
            long person,
            String name,
            String kinship,
            @Nullable String phone,
            @Nullable String email) {}

    ListedPerson with(List<Guardian> family) {
        return new ListedPerson(person, name, birthDate, group, className, detail, phone, email, family, children, key);
    }

    /** The same person at another place of the list. */
    public ListedPerson at(ListKey place) {
        return new ListedPerson(
                person, name, birthDate, group, className, detail, phone, email, guardians, children, place);
    }
}

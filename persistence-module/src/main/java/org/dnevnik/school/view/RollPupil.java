package org.dnevnik.school.view;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.people.view.ListKey;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in a list, with the family.
 *
 * @param name surname, given name, patronymic
 * @param key  of the place in the list: the following slice starts after it
 */
public record RollPupil(
        long person,
        String name,
        @Nullable LocalDate birthDate,
        long group,
        String className,
        List<Guardian> guardians,
        ListKey key) {

    public RollPupil {
        guardians = List.copyOf(guardians);
    }

    /** Somebody who answers for the pupil today. */
    public record Guardian(
            String name,
            String kinship,
            @Nullable String phone,
            @Nullable String email) {}

    RollPupil with(List<Guardian> family) {
        return new RollPupil(person, name, birthDate, group, className, family, key);
    }
}

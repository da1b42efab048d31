package org.dnevnik.school.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of two records that may be one person.
 *
 * @param schools   ids of the schools where the person has ever learnt, worked or had a child
 * @param places    what the record is there, in words: classes, positions, children
 * @param learnsIn  names of the classes in which the person is enrolled without an end; empty for none
 * @param hangs     how many rows name it, by table
 */
public record DoubleRecord(
        long person,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        List<Long> schools,
        List<String> places,
        String learnsIn,
        Map<String, Integer> hangs) {

    public DoubleRecord {
        schools = List.copyOf(schools);
        places = List.copyOf(places);
        hangs = Map.copyOf(hangs);
    }
}

package org.dnevnik.exchange.web.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.exchange.view.SharedMember;

/** The pupils of a group. */
public record PersonsWrapper(Id id, List<Person> students) {

    static List<PersonsWrapper> of(List<SharedMember> members) {
        Map<Long, List<Person>> groups = members.stream()
                .collect(Collectors.groupingBy(
                        SharedMember::group,
                        LinkedHashMap::new,
                        Collectors.mapping(m -> Person.of(m.person()), Collectors.toList())));
        return groups.entrySet().stream()
                .map(e -> new PersonsWrapper(Id.of(e.getKey()), e.getValue()))
                .toList();
    }
}

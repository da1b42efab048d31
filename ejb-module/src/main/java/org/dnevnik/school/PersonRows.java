package org.dnevnik.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each person of the files once, however many rows name them: by SNILS, else by the name in another system, else by name and birth date. */
final class PersonRows {

    private final Map<String, PersonRow> persons = new LinkedHashMap<>();
    private final Map<String, String> bySnils = new HashMap<>();
    private final Map<String, String> bySourcedId = new LinkedHashMap<>();
    private final Map<String, String> byNameAndBirth = new HashMap<>();
    private final Map<SourceRow, Integer> reachedOtherwise = new LinkedHashMap<>();
    private final Findings findings;

    PersonRows(Findings findings) {
        this.findings = findings;
    }

    Collection<PersonRow> all() {
        return persons.values();
    }

    /** By which identity somebody is known under which name in another system. */
    Map<String, String> sourced() {
        return bySourcedId;
    }

    /** The person as the rows so far tell of them, this one included. */
    PersonRow add(PersonRow read) {
        String identity = identity(read);
        PersonRow known = persons.get(identity);
        if (known != null) {
            judge(read, known);
        }
        PersonRow told = known == null ? read : known.filledBy(read);
        persons.put(told.identity(), told);
        if (told.snils() != null) {
            bySnils.put(told.snils(), told.identity());
        }
        if (read.sourcedId() != null) {
            bySourcedId.put(read.sourcedId(), told.identity());
        }
        if (told.birth() != null) {
            byNameAndBirth.putIfAbsent(told.nameKey() + " " + told.birth(), told.identity());
        }
        return told;
    }

    private String identity(PersonRow read) {
        String known = read.snils() == null ? null : bySnils.get(read.snils());
        if (known != null) {
            return known;
        }
        String sourced = read.sourcedId() == null ? null : bySourcedId.get(read.sourcedId());
        if (sourced != null) {
            return sourced;
        }
        String named = read.birth() == null ? null : byNameAndBirth.get(read.nameKey() + " " + read.birth());
        PersonRow same = named == null ? null : persons.get(named);
        boolean namesake = same != null && PersonRow.differ(same.snils(), read.snils());
        return named == null || namesake ? read.identity() : named;
    }

    private void judge(PersonRow read, PersonRow known) {
        String line = Integer.toString(known.source().number());
        if (!known.nameKey().equals(read.nameKey())) {
            findings.fault(read.source(), "СНИЛС", "snilsOfAnother", line);
        } else if (PersonRow.differ(known.birth(), read.birth())) {
            findings.fault(read.source(), "Дата рождения", "otherBirth", line);
        } else if (known.isReachedOtherwise(read)) {
            SourceRow first = read.source();
            reachedOtherwise.merge(
                    reachedOtherwise.keySet().stream()
                            .filter(r -> r.isBeside(first))
                            .findFirst()
                            .orElse(first),
                    1,
                    Integer::sum);
        }
    }

    /** Told once a table: families write the same parent with the address that came to hand. */
    void tellWhoIsReachedOtherwise() {
        reachedOtherwise.forEach(
                (row, count) -> findings.note(row, "E-mail", "reachedOtherwise", Integer.toString(count)));
    }
}

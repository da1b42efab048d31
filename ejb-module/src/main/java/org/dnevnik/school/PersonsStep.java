package org.dnevnik.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.ImportReport.Difference;
import org.jspecify.annotations.Nullable;

/** The persons of an import: who is new, who changes and in what. What a file does not tell stays as it is. */
final class PersonsStep {

    private final KnownPeople people;
    private final Map<String, Long> ids;
    private final List<PersonRow> fresh = new ArrayList<>();
    private final JsonRows changed = new JsonRows();
    private final List<Difference> differences = new ArrayList<>();

    /** @param ids is filled with the persons' ids by identity */
    PersonsStep(KnownPeople people, Map<String, Long> ids) {
        this.people = people;
        this.ids = ids;
    }

    Change compare(Collection<PersonRow> rows) {
        for (PersonRow row : rows) {
            KnownPerson known = people.of(row);
            if (known == null) {
                fresh.add(row);
                continue;
            }
            ids.put(row.identity(), known.id());
            int before = differences.size();
            if (people.isOwn(known)) {
                differ(row, known);
            }
            if (differences.size() > before) {
                person(changed, known.id(), row);
            }
        }
        int same = rows.size() - fresh.size() - changed.count();
        return new Change("school.import.persons", fresh.size(), changed.count(), same);
    }

    List<Difference> differences() {
        return differences;
    }

    private void differ(PersonRow row, KnownPerson known) {
        differ(row, known, "Фамилия", row.surname(), known.surname());
        differ(row, known, "Имя", row.givenName(), known.givenName());
        differ(row, known, "Отчество", row.patronymic(), known.patronymic());
        differ(row, known, "Пол", sex(row.sex()), sex(known.sex()));
        differ(row, known, "Дата рождения", shown(row.birth()), shown(known.birthDate()));
        differ(row, known, "СНИЛС", row.snils(), known.snils());
        differ(row, known, "E-mail", row.email(), known.email());
        differ(row, known, "Телефон", row.phone(), known.phone());
    }

    private void differ(
            PersonRow row, KnownPerson known, String column, @Nullable String told, @Nullable String before) {
        if (told != null && !told.equals(before)) {
            differences.add(new Difference(
                    known.id(), row.fullName(), row.source().head().shown(column), before == null ? "" : before, told));
        }
    }

    private static @Nullable String sex(@Nullable String sex) {
        return sex == null ? null : sex.equals("M") ? "М" : "Ж";
    }

    private static @Nullable String shown(@Nullable LocalDate date) {
        return date == null ? null : DateCell.shown(date);
    }

    int fresh() {
        return fresh.size();
    }

    /** Rows of who is new, who has these ids from now on. */
    String added(Iterator<Long> next) {
        JsonRows added = new JsonRows();
        for (PersonRow row : fresh) {
            long id = next.next();
            ids.put(row.identity(), id);
            person(added, id, row);
        }
        return added.toString();
    }

    /** Rows of who changes. */
    String changed() {
        return changed.toString();
    }

    private static void person(JsonRows to, long id, PersonRow row) {
        to.add(
                "id",
                id,
                "surname",
                row.surname(),
                "given",
                row.givenName(),
                "patronymic",
                row.patronymic(),
                "sex",
                row.sex(),
                "birth",
                row.birth(),
                "snils",
                row.snils(),
                "email",
                row.email(),
                "phone",
                row.phone(),
                "key",
                row.nameKey());
    }
}

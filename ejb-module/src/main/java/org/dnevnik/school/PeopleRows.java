package org.dnevnik.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the files of one import tell, read row by row. */
final class PeopleRows {

    private static final int YOUNGEST_PUPIL = 5;
    private static final int OLDEST_PUPIL = 22;

    final List<StaffRow> staff = new ArrayList<>();
    final Map<String, ClassRow> classes = new LinkedHashMap<>();
    final List<GuardianRow> guardians = new ArrayList<>();
    final RosterThings things = new RosterThings();

    private final Map<String, PupilRow> pupils = new LinkedHashMap<>();
    private final PersonRows persons;
    private final KnownSchool school;
    private final LocalDate today;
    private final Findings findings;

    PeopleRows(List<ImportFile> files, LocalDate today, KnownSchool school, Findings findings) {
        this.today = today;
        this.school = school;
        this.findings = findings;
        this.persons = new PersonRows(findings);
        Map<TableKind, List<SourceRow>> rows = SourceFiles.read(files, things, findings);
        rows.getOrDefault(TableKind.STAFF, List.of()).forEach(this::staff);
        rows.getOrDefault(TableKind.CLASSES, List.of()).forEach(this::schoolClass);
        rows.getOrDefault(TableKind.PUPILS, List.of()).forEach(this::pupil);
        rows.getOrDefault(TableKind.GUARDIANS, List.of()).forEach(this::guardian);
        persons.tellWhoIsReachedOtherwise();
    }

    /** Each person once. */
    Collection<PersonRow> persons() {
        return persons.all();
    }

    /** Identities of persons by their names in another system. */
    Map<String, String> sourced() {
        return persons.sourced();
    }

    Collection<PupilRow> pupils() {
        return pupils.values();
    }

    private void staff(SourceRow row) {
        RowReader reader = reader(row);
        PersonRow person = known(row, reader);
        staff.add(new StaffRow(person, reader.required("Должность", 200)));
    }

    private void schoolClass(SourceRow row) {
        RowReader reader = reader(row);
        String name = school.className(reader.required("Класс", 60));
        school.know(name);
        String before = school.nameBefore(row.cell(PersonRow.SOURCED), name);
        if (before != null) {
            findings.fault(row, "Класс", "rosterRenamed", before);
        }
        ClassRow read = new ClassRow(
                row,
                name,
                reader.parallel("Параллель"),
                reader.optionalName("Классный руководитель"),
                reader.optional("Кабинет", 100),
                reader.optional("Профиль", 100));
        ClassRow other = classes.putIfAbsent(name, read);
        if (other != null && !name.isEmpty()) {
            findings.fault(
                    row,
                    "Класс",
                    "classTwice",
                    name,
                    Integer.toString(other.source().number()));
        }
    }

    private void pupil(SourceRow row) {
        RowReader reader = reader(row);
        PersonRow named = PersonRow.read(row, reader);
        PersonRow person = persons.add(named);
        LocalDate birth = person.birth();
        if (row.isBlank("Дата рождения")) {
            findings.fault(row, "Дата рождения", "missing");
        } else if (birth != null && !birth.isAfter(today) && isStrange(birth)) {
            findings.note(row, "Дата рождения", "strangeAge", DateCell.shown(birth));
        }
        PupilRow read = new PupilRow(
                person,
                className(row, reader, "Класс"),
                reader.optional("Подгруппа", 10),
                reader.enrolled("Дата зачисления"));
        PupilRow other = pupils.putIfAbsent(person.identity(), read);
        if (other != null) {
            String line = Integer.toString(other.person().source().number());
            if (other.groups().equals(read.groups())) {
                findings.note(row, "", "duplicateRow", line);
            } else if (other.person().nameKey().equals(named.nameKey())) {
                findings.fault(row, "Класс", "otherClass", line, other.groups());
            }
        }
    }

    private boolean isStrange(LocalDate birth) {
        return birth.isAfter(today.minusYears(YOUNGEST_PUPIL)) || birth.isBefore(today.minusYears(OLDEST_PUPIL));
    }

    private void guardian(SourceRow row) {
        RowReader reader = reader(row);
        guardians.add(new GuardianRow(
                known(row, reader),
                reader.required("Степень родства", 40),
                reader.name("Ребёнок: фамилия"),
                reader.name("Ребёнок: имя"),
                reader.optionalName("Ребёнок: отчество"),
                className(row, reader, "Ребёнок: класс")));
    }

    private String className(SourceRow row, RowReader reader, String column) {
        String written = reader.required(column, 60);
        String name = school.className(written);
        if (!name.equals(written)) {
            findings.note(row, column, "classRead", written, name);
        }
        return name;
    }

    private PersonRow known(SourceRow row, RowReader reader) {
        PersonRow read = PersonRow.read(row, reader);
        if (read.isNamedOnly()) {
            findings.fault(row, "Дата рождения", "namedOnly");
        }
        return persons.add(read);
    }

    private RowReader reader(SourceRow row) {
        return new RowReader(row, today, findings);
    }

    /** Every pupil by class and folded name. */
    Map<String, PersonRow> pupilsByClassAndName() {
        Map<String, PersonRow> found = new HashMap<>();
        pupils.values().forEach(p -> found.put(p.className() + " " + p.person().nameKey(), p.person()));
        return found;
    }
}

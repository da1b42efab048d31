package org.dnevnik.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the files of one import tell, read and judged by itself and against each other. */
final class PeopleRows {

    final List<StaffRow> staff = new ArrayList<>();
    final List<ClassRow> classes = new ArrayList<>();
    final List<PupilRow> pupils = new ArrayList<>();
    final List<GuardianRow> guardians = new ArrayList<>();

    /** Each person once, by identity. */
    final Map<String, PersonRow> persons = new LinkedHashMap<>();

    private final LocalDate today;
    private final Findings findings;

    PeopleRows(List<ImportFile> files, LocalDate today, Findings findings) {
        this.today = today;
        this.findings = findings;
        Map<TableKind, List<SourceRow>> rows = SourceFiles.read(files, findings);
        rows.getOrDefault(TableKind.STAFF, List.of()).forEach(this::staff);
        rows.getOrDefault(TableKind.CLASSES, List.of()).forEach(this::schoolClass);
        rows.getOrDefault(TableKind.PUPILS, List.of()).forEach(this::pupil);
        rows.getOrDefault(TableKind.GUARDIANS, List.of()).forEach(this::guardian);
    }

    private void staff(SourceRow row) {
        RowReader reader = reader(row);
        PersonRow person = person(row, reader);
        staff.add(new StaffRow(person, reader.required("Должность", 200)));
    }

    private void schoolClass(SourceRow row) {
        RowReader reader = reader(row);
        classes.add(new ClassRow(
                row,
                reader.required("Класс", 60),
                reader.parallel("Параллель"),
                reader.optionalName("Классный руководитель"),
                reader.optional("Кабинет", 100),
                reader.optional("Профиль", 100)));
    }

    private void pupil(SourceRow row) {
        RowReader reader = reader(row);
        boolean known = persons.containsKey(
                PersonRow.read(row, new RowReader(row, today, new Findings())).identity());
        PersonRow person = person(row, reader);
        if (row.cell("Дата рождения").isBlank()) {
            findings.fault(row, "Дата рождения", "missing");
        }
        PupilRow pupil = new PupilRow(person, reader.required("Класс", 60), reader.optional("Подгруппа", 10));
        if (known) {
            findings.note(row, "", "duplicateRow");
        } else {
            pupils.add(pupil);
        }
    }

    private void guardian(SourceRow row) {
        RowReader reader = reader(row);
        guardians.add(new GuardianRow(
                person(row, reader),
                reader.required("Степень родства", 40),
                reader.name("Ребёнок: фамилия"),
                reader.name("Ребёнок: имя"),
                reader.optionalName("Ребёнок: отчество"),
                reader.required("Ребёнок: класс", 60)));
    }

    private RowReader reader(SourceRow row) {
        return new RowReader(row, today, findings);
    }

    private PersonRow person(SourceRow row, RowReader reader) {
        PersonRow read = PersonRow.read(row, reader);
        PersonRow known = persons.putIfAbsent(read.identity(), read);
        if (known != null && !known.nameKey().equals(read.nameKey())) {
            findings.fault(
                    row,
                    "СНИЛС",
                    "snilsOfAnother",
                    Integer.toString(known.source().number()));
        }
        return known == null ? read : known;
    }

    /** Every pupil by class and folded name. */
    Map<String, PersonRow> pupilsByClassAndName() {
        Map<String, PersonRow> found = new HashMap<>();
        pupils.forEach(p -> found.put(p.className() + " " + p.person().nameKey(), p.person()));
        return found;
    }

    /** Judges references between the tables. @param existing classes that the school has already */
    void judge(Set<String> existing) {
        List<String> told = classes.stream().map(ClassRow::name).toList();
        for (PupilRow pupil : pupils) {
            if (!told.contains(pupil.className()) && !existing.contains(pupil.className())) {
                findings.fault(pupil.person().source(), "Класс", "unknownClass", pupil.className());
            }
        }
        Map<String, PersonRow> children = pupilsByClassAndName();
        for (GuardianRow guardian : guardians) {
            if (!children.containsKey(guardian.child())) {
                findings.fault(
                        guardian.person().source(),
                        "Ребёнок: фамилия",
                        "unknownChild",
                        guardian.childSurname() + " " + guardian.childName(),
                        guardian.childClass());
            }
        }
    }
}

package org.dnevnik.school;

import java.util.Map;
import org.dnevnik.people.view.NameKey;

/** Judges whether what the rows name is there: a pupil's class, a family's child, a class's teacher. */
final class References {

    private final PeopleRows rows;
    private final KnownSchool school;
    private final Findings findings;

    References(PeopleRows rows, KnownSchool school, Findings findings) {
        this.rows = rows;
        this.school = school;
        this.findings = findings;
    }

    void judge() {
        classes();
        children();
        teachers();
    }

    private void classes() {
        boolean none = rows.classes.isEmpty() && school.classNames().isEmpty();
        for (PupilRow pupil : rows.pupils()) {
            SourceRow row = pupil.person().source();
            if (none) {
                findings.fault(row.file(), "noClasses");
                return;
            }
            String name = pupil.className();
            if (!name.isEmpty()
                    && !rows.classes.containsKey(name)
                    && !school.classNames().contains(name)) {
                findings.fault(row, "Класс", "unknownClass", name);
            }
        }
    }

    private void children() {
        Map<String, PersonRow> told = rows.pupilsByClassAndName();
        for (GuardianRow guardian : rows.guardians) {
            SourceRow row = guardian.person().source();
            PersonRow child = told.get(guardian.child());
            if (told.isEmpty() && school.pupils().isEmpty()) {
                findings.fault(row.file(), "noPupils");
                return;
            }
            if (child == null && !school.pupils().containsKey(guardian.child()) && !isTold(guardian)) {
                findings.fault(
                        row,
                        "Ребёнок: фамилия",
                        "unknownChild",
                        guardian.childSurname() + " " + guardian.childName(),
                        guardian.childClass());
            } else if (child != null
                    && child.identity().equals(guardian.person().identity())) {
                findings.fault(row, "Фамилия", "ownChild");
            }
        }
    }

    /** Whether the child may be a pupil whose name has a fault of its own. */
    private boolean isTold(GuardianRow guardian) {
        return rows.pupils().stream()
                .filter(p -> p.className().equals(guardian.childClass()))
                .map(PupilRow::person)
                .anyMatch(p -> p.givenName().isEmpty() && p.surname().equalsIgnoreCase(guardian.childSurname())
                        || p.surname().isEmpty() && p.givenName().equalsIgnoreCase(guardian.childName()));
    }

    private void teachers() {
        for (ClassRow row : rows.classes.values()) {
            String teacher = row.teacher();
            if (teacher == null) {
                continue;
            }
            String key = NameKey.fold(teacher);
            long told = rows.staff.stream()
                    .filter(s -> s.person().nameKey().equals(key))
                    .map(s -> s.person().identity())
                    .distinct()
                    .count();
            if (told == 0 && school.staff(key).isEmpty()) {
                findings.fault(row.source(), "Классный руководитель", "unknownTeacher", teacher);
            } else if (told > 1 || told == 0 && school.staff(key).size() > 1) {
                findings.note(row.source(), "Классный руководитель", "namesakes", teacher);
            }
        }
    }
}

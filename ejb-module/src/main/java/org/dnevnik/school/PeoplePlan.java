package org.dnevnik.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.people.model.Persons;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.model.EduGroups;
import org.dnevnik.school.view.KnownGroup;
import org.dnevnik.school.view.KnownGroupsQuery;
import org.jspecify.annotations.Nullable;

/** Compares what the files tell with what is there, counts the difference and, if asked, writes it: a dozen statements for any school. */
final class PeoplePlan {

    private final EntityManager em;
    private final Where where;
    private final PeopleRows rows;
    private final Map<String, KnownGroup> groups;
    private final Set<String> enrolled;
    private final KnownPeople people;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();

    /** @param starts first day of the school's year */
    record Where(long school, int year, LocalDate starts, LocalDate today) {}

    PeoplePlan(EntityManager em, Where where, PeopleRows rows, KnownGroupsQuery known) {
        this.em = em;
        this.where = where;
        this.rows = rows;
        this.groups = known.groups().stream().collect(Collectors.toMap(KnownGroup::name, g -> g));
        this.enrolled = known.enrolled();
        this.people = new KnownPeople(new KnownPersonsQuery(em), rows.persons.values());
    }

    Set<String> classNames() {
        return groups.values().stream()
                .filter(g -> g.kind().equals("CLASS"))
                .map(KnownGroup::name)
                .collect(Collectors.toSet());
    }

    List<Change> carryOut(boolean write, Steps steps) {
        int people = rows.persons.size();
        int staff = people + rows.staff.size();
        int classes = staff + rows.classes.size();
        int pupils = classes + rows.pupils.size();
        int all = pupils + rows.guardians.size();
        steps.reached("school.import.persons", 0, all);
        persons(write);
        steps.reached("school.import.staff", people, all);
        positions(write);
        steps.reached("school.import.classes", staff, all);
        classes(write);
        steps.reached("school.import.pupils", classes, all);
        pupils(write);
        steps.reached("school.import.guardians", pupils, all);
        guardians(write);
        return changes;
    }

    private void persons(boolean write) {
        List<PersonRow> fresh = new ArrayList<>();
        JsonRows changed = new JsonRows();
        for (PersonRow row : rows.persons.values()) {
            KnownPerson known = people.of(row);
            if (known == null) {
                fresh.add(row);
            } else {
                ids.put(row.identity(), known.id());
                if (KnownPeople.differs(row, known)) {
                    person(changed, known.id(), row);
                }
            }
        }
        int before = rows.persons.size() - fresh.size() - changed.count();
        changes.add(new Change("school.import.persons", fresh.size(), changed.count(), before));
        if (write) {
            writePersons(fresh, changed);
        }
    }

    private void writePersons(List<PersonRow> fresh, JsonRows changed) {
        Persons persons = new Persons(em);
        Iterator<Long> next = persons.ids(fresh.size()).iterator();
        JsonRows added = new JsonRows();
        for (PersonRow row : fresh) {
            long id = next.next();
            ids.put(row.identity(), id);
            person(added, id, row);
        }
        persons.add(added.toString());
        persons.change(changed.toString());
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

    private void positions(boolean write) {
        Set<String> held = new HashSet<>(new KnownPersonsQuery(em).positions(where.school()));
        JsonRows added = new JsonRows();
        for (StaffRow row : rows.staff) {
            Long person = ids.get(row.person().identity());
            if (person == null || held.add(person + " " + row.role())) {
                added.add("person", person, "role", row.role(), "title", row.title());
            }
        }
        changes.add(new Change("school.import.staff", added.count(), 0, rows.staff.size() - added.count()));
        if (write) {
            new Persons(em).addPositions(where.school(), where.starts().toString(), added.toString());
        }
    }

    private void classes(boolean write) {
        Map<String, String> staff = new HashMap<>();
        rows.staff.forEach(s -> staff.put(s.person().nameKey(), s.person().identity()));
        JsonRows put = new JsonRows();
        int created = 0;
        for (ClassRow row : rows.classes) {
            Long teacher = row.teacher() == null ? null : ids.get(staff.getOrDefault(NameKey.fold(row.teacher()), ""));
            KnownGroup known = groups.get(row.name());
            if (known == null || differs(row, teacher, known)) {
                created += known == null ? 1 : 0;
                put.add(
                        "name",
                        row.name(),
                        "parallel",
                        row.parallel(),
                        "teacher",
                        teacher,
                        "place",
                        row.place(),
                        "profile",
                        row.profile());
            }
        }
        int changed = put.count() - created;
        changes.add(new Change("school.import.classes", created, changed, rows.classes.size() - put.count()));
        if (write) {
            new EduGroups(em, where.school(), where.year()).putClasses(put.toString());
        }
    }

    private static boolean differs(ClassRow row, @Nullable Long teacher, KnownGroup known) {
        return row.parallel() != known.parallel()
                || teacher != null && !teacher.equals(known.classTeacher())
                || row.place() != null && !row.place().equals(known.place())
                || row.profile() != null && !row.profile().equals(known.profile());
    }

    private void pupils(boolean write) {
        JsonRows subgroups = new JsonRows();
        Set<String> named = new HashSet<>(groups.keySet());
        JsonRows fresh = new JsonRows();
        JsonRows moved = new JsonRows();
        for (PupilRow row : rows.pupils) {
            String subgroup = row.subgroupName();
            if (subgroup != null && named.add(subgroup)) {
                subgroups.add("name", subgroup, "class", row.className());
            }
            Long person = ids.get(row.person().identity());
            if (person == null || isNowhere(person)) {
                fresh.add("person", person, "groups", row.groups());
            } else if (!isIn(person, row.className()) || subgroup != null && !isIn(person, subgroup)) {
                moved.add("person", person, "groups", row.groups());
            }
        }
        int same = rows.pupils.size() - fresh.count() - moved.count();
        changes.add(new Change("school.import.pupils", fresh.count(), moved.count(), same));
        if (write) {
            EduGroups model = new EduGroups(em, where.school(), where.year());
            model.addSubgroups(subgroups.toString());
            model.enrol(where.starts().toString(), fresh.toString());
            model.enrol(where.today().toString(), moved.toString());
        }
    }

    private boolean isNowhere(long person) {
        return groups.values().stream().noneMatch(g -> enrolled.contains(person + " " + g.id()));
    }

    private boolean isIn(long person, String group) {
        KnownGroup known = groups.get(group);
        return known != null && enrolled.contains(person + " " + known.id());
    }

    private void guardians(boolean write) {
        Map<String, PersonRow> children = rows.pupilsByClassAndName();
        Set<Long> known = rows.guardians.stream()
                .map(g -> ids.get(g.person().identity()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> held = new HashSet<>(new KnownPersonsQuery(em).guardianships(known));
        JsonRows added = new JsonRows();
        for (GuardianRow row : rows.guardians) {
            String child = Objects.requireNonNull(children.get(row.child())).identity();
            String pair = key(row.person().identity()) + " " + key(child);
            if (held.add(pair)) {
                added.add(
                        "guardian",
                        ids.get(row.person().identity()),
                        "child",
                        ids.get(child),
                        "kinship",
                        row.kinship());
            }
        }
        int same = rows.guardians.size() - added.count();
        changes.add(new Change("school.import.guardians", added.count(), 0, same));
        if (write) {
            new Persons(em).addGuardianships(where.starts().toString(), added.toString());
        }
    }

    private String key(String identity) {
        Long id = ids.get(identity);
        return id == null ? identity : id.toString();
    }
}

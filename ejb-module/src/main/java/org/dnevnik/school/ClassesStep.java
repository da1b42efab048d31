package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.ImportReport.Difference;
import org.dnevnik.school.model.EduGroups;
import org.dnevnik.school.view.KnownGroup;
import org.jspecify.annotations.Nullable;

/** The classes of an import: which are new, which get another teacher, room or profile. */
final class ClassesStep {

    private final KnownSchool school;
    private final Map<String, Long> ids;
    private final Map<String, String> told = new HashMap<>();
    private final JsonRows put = new JsonRows();
    private final List<Difference> differences = new ArrayList<>();

    /** @param ids persons by identity */
    ClassesStep(KnownSchool school, PeopleRows rows, Map<String, Long> ids) {
        this.school = school;
        this.ids = ids;
        rows.staff.forEach(s -> told.put(s.person().nameKey(), s.person().identity()));
    }

    Change compare(PeopleRows rows) {
        int created = 0;
        for (ClassRow row : rows.classes.values()) {
            KnownGroup known = school.groups().get(row.name());
            int before = differences.size();
            if (known != null) {
                differ(row, known);
            }
            if (known == null || differences.size() > before) {
                created += known == null ? 1 : 0;
                put(row);
            }
        }
        return new Change("school.import.classes", created, put.count() - created, rows.classes.size() - put.count());
    }

    private void put(ClassRow row) {
        put.add(
                "name",
                row.name(),
                "parallel",
                row.parallel(),
                "teacher",
                teacher(row),
                "place",
                row.place(),
                "profile",
                row.profile());
    }

    /** Null for none, and for one who is not in the database yet. */
    private @Nullable Long teacher(ClassRow row) {
        if (row.teacher() == null) {
            return null;
        }
        String key = NameKey.fold(row.teacher());
        String identity = told.get(key);
        if (identity != null) {
            return ids.get(identity);
        }
        List<Long> staff = school.staff(key);
        return staff.size() == 1 ? staff.get(0) : null;
    }

    private void differ(ClassRow row, KnownGroup known) {
        if (row.teacher() != null && !Objects.equals(teacher(row), known.classTeacher())) {
            differ(row, "Классный руководитель", row.teacher(), known.teacherName());
        }
        differ(row, "Параллель", Integer.toString(row.parallel()), Integer.toString(known.parallel()));
        differ(row, "Кабинет", row.place(), known.place());
        differ(row, "Профиль", row.profile(), known.profile());
    }

    private void differ(ClassRow row, String column, @Nullable String wanted, @Nullable String before) {
        if (wanted != null && !wanted.equals(before)) {
            differences.add(new Difference(
                    0, row.name(), row.source().head().shown(column), before == null ? "" : before, wanted));
        }
    }

    List<Difference> differences() {
        return differences;
    }

    void write(EduGroups model) {
        model.putClasses(put.toString());
    }
}

package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dnevnik.timetable.model.PlanThings;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** Makes lessons of a plan from a read timetable. */
final class PlanImport {

    private final PlanThings things;
    private final long school;
    private final int year;
    private final NameMatch groups;
    private final NameMatch teachers;
    private final NameMatch subjects;
    private final NameMatch places;
    private final Map<String, Long> made = new HashMap<>();

    PlanImport(PlanThings things, long school, int year, Map<String, Long> chosen) {
        this.things = things;
        this.school = school;
        this.year = year;
        groups = new NameMatch("group", things.groups(school, year), chosen);
        teachers = new NameMatch("teacher", things.teachers(school), chosen);
        subjects = new NameMatch("subject", things.subjects(school, "[]"), chosen);
        places = new NameMatch("place", things.places(school, "[]"), chosen);
    }

    /** Names that are still to be matched. */
    List<UnknownName> unknown() {
        List<UnknownName> unknown = new ArrayList<>();
        Map.of("group", groups, "teacher", teachers, "subject", subjects, "place", places)
                .forEach((kind, names) -> names.missing()
                        .forEach((name, lessons) ->
                                unknown.add(new UnknownName(kind, name, lessons, names.like(name)))));
        unknown.sort(java.util.Comparator.comparing(UnknownName::kind).thenComparing(UnknownName::name));
        return unknown;
    }

    /** The lessons, without those whose group is chosen to be none; complete when nothing is {@link #unknown()}. */
    List<PlanPiece> pieces(List<Placed> lessons, boolean make) {
        List<PlanPiece> pieces = new ArrayList<>();
        for (Placed lesson : lessons) {
            Long group = group(lesson.sets(), make);
            Long subject = thing(subjects, "subject", lesson.subject(), make);
            Long teacher = teacher(lesson, 0);
            Long second = teacher(lesson, 1);
            Long place = lesson.room().isEmpty() ? null : thing(places, "place", lesson.room(), make);
            if (group != null && subject != null) {
                pieces.add(new PlanPiece(
                        0,
                        group,
                        subject,
                        teacher,
                        second,
                        place,
                        lesson.weekday(),
                        lesson.number(),
                        lesson.cycle(),
                        lesson.weeks(),
                        null,
                        null));
            }
        }
        return pieces.stream().distinct().toList();
    }

    private @Nullable Long teacher(Placed lesson, int i) {
        return lesson.teachers().size() > i
                ? real(teachers.find(lesson.teachers().get(i)).orElse(0L))
                : null;
    }

    private @Nullable Long group(List<String> sets, boolean make) {
        if (sets.size() < 2) {
            return sets.isEmpty() ? null : real(groups.find(sets.get(0)).orElse(0L));
        }
        String name = String.join("+", new TreeSet<>(sets));
        long found = groups.find(name).orElse(0L);
        if (found != NameMatch.MAKE) {
            return real(found);
        }
        List<Long> parents = sets.stream()
                .map(s -> groups.find(s).orElse(0L))
                .filter(id -> id > 0)
                .toList();
        return !make || parents.isEmpty()
                ? NameMatch.MAKE
                : made.computeIfAbsent("group:" + name, n -> things.addStream(school, year, name, parents));
    }

    private @Nullable Long thing(NameMatch names, String kind, String name, boolean make) {
        long found = names.find(name).orElse(0L);
        if (found != NameMatch.MAKE || !make) {
            return found == NameMatch.MAKE ? Long.valueOf(NameMatch.MAKE) : real(found);
        }
        return made.computeIfAbsent(kind + ":" + name, n -> {
            String one =
                    jakarta.json.Json.createArrayBuilder().add(name).build().toString();
            Map<String, Long> all = kind.equals("subject") ? things.subjects(school, one) : things.places(school, one);
            return all.getOrDefault(name, 0L);
        });
    }

    private static @Nullable Long real(long id) {
        return id == 0 ? null : Long.valueOf(id);
    }
}

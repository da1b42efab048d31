package org.dnevnik.timetable;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dnevnik.school.Fault;
import org.dnevnik.timetable.model.PlanThings;
import org.jspecify.annotations.Nullable;

/** Turns the names of a read timetable into the school's own groups, people, subjects and rooms. */
final class PlanWish {

    private static final int LONGEST_STREAM = 60;

    private final String file;
    private final PlanThings things;
    private final long school;
    private final int year;
    private final Map<String, Long> teachers;
    private final Map<String, Long> groups;
    private final Map<String, Long> streams = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    PlanWish(String file, PlanThings things, long school, int year) {
        this.file = file;
        this.things = things;
        this.school = school;
        this.year = year;
        this.teachers = things.teachers(school);
        this.groups = new HashMap<>(things.groups(school, year));
    }

    List<Fault> faults() {
        return faults;
    }

    /** The wanted plan as JSON; with faults it is not to be used. */
    String json(List<Placed> lessons) {
        lessons.forEach(this::check);
        if (!faults.isEmpty()) {
            return "[]";
        }
        Map<String, Long> subjects = things.subjects(
                school, names(lessons.stream().map(Placed::subject).toList()));
        Map<String, Long> places = things.places(
                school,
                names(lessons.stream()
                        .map(Placed::room)
                        .filter(r -> !r.isEmpty())
                        .toList()));
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        for (Placed lesson : lessons) {
            JsonObjectBuilder entry = Json.createObjectBuilder()
                    .add("weekday", lesson.weekday())
                    .add("number", lesson.number())
                    .add("cycle", lesson.cycle())
                    .add("weeks", lesson.weeks())
                    .add("edu_group", group(lesson.sets()))
                    .add("subject", java.util.Objects.requireNonNull(subjects.get(lesson.subject())));
            add(entry, "teacher", teacher(lesson, 0));
            add(entry, "co_teacher", teacher(lesson, 1));
            add(entry, "place", places.get(lesson.room()));
            wanted.add(entry);
        }
        return wanted.build().toString();
    }

    private void check(Placed lesson) {
        lesson.sets().stream().filter(s -> !groups.containsKey(s)).forEach(s -> fault(lesson, "Students", "group", s));
        lesson.teachers().stream()
                .filter(t -> !teachers.containsKey(fold(t)))
                .forEach(t -> fault(lesson, "Teacher", "teacher", t));
        if (lesson.sets().isEmpty()) {
            fault(lesson, "Students", "noGroup", "");
        }
        if (lesson.subject().isEmpty() || lesson.subject().length() > 150) {
            fault(lesson, "Subject", "subject", lesson.subject());
        }
        if (String.join("+", lesson.sets()).length() > LONGEST_STREAM) {
            fault(
                    lesson,
                    "Students",
                    "longStream",
                    String.join("+", lesson.sets()).substring(0, LONGEST_STREAM));
        }
    }

    private void fault(Placed lesson, String column, String what, String name) {
        if (faults.size() < 200) {
            faults.add(new Fault(file, "", lesson.line(), column, "timetable.import." + what, List.of(name)));
        }
    }

    private @Nullable Long teacher(Placed lesson, int i) {
        return lesson.teachers().size() > i
                ? teachers.get(fold(lesson.teachers().get(i)))
                : null;
    }

    private long group(List<String> sets) {
        if (sets.size() == 1) {
            return groups.getOrDefault(sets.get(0), 0L);
        }
        String name = String.join("+", new TreeSet<>(sets));
        Long known = groups.get(name);
        return known != null
                ? known
                : streams.computeIfAbsent(
                        name,
                        n -> things.addStream(
                                school,
                                year,
                                n,
                                sets.stream()
                                        .map(s -> groups.getOrDefault(s, 0L))
                                        .toList()));
    }

    /** How full names are compared: without case, ё as е, one blank between. */
    private static String fold(String name) {
        return name.strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.forLanguageTag("ru"))
                .replace('ё', 'е');
    }

    private static String names(Collection<String> names) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        new TreeSet<>(names).forEach(array::add);
        return array.build().toString();
    }

    private static void add(JsonObjectBuilder entry, String name, @Nullable Long id) {
        if (id != null) {
            entry.add(name, id);
        }
    }
}

package org.dnevnik.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dnevnik.bench.Names.Name;

/**
 * The files of a large school that comes into the system: 60 classes, 1 500 pupils with a guardian each, 120 teachers, and a timetable of 36
 * lessons a week for every class in which nobody is in two places.
 */
final class OfficeFiles {

    static final int CLASSES = 60;
    static final int PUPILS = 1500;
    static final int TEACHERS = 120;

    private static final int SUBJECTS = Region.HOURS.size();
    private static final int TEACHERS_OF_SUBJECT = TEACHERS / SUBJECTS;
    private static final int LESSONS_A_DAY = 6;
    private static final List<String> DAYS =
            List.of("Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота");
    private static final List<String> HOURS = List.of("08:30", "09:25", "10:25", "11:25", "12:20", "13:15");
    private static final int MOST_SCHOOLS = 9000;

    private final Region region;
    private final long school;
    private final List<Name> teachers = new ArrayList<>();
    private long people;

    /** @param school every school has people of its own */
    OfficeFiles(Region region, long school) {
        this.region = region;
        this.school = school % MOST_SCHOOLS;
        Set<String> taken = new HashSet<>();
        while (teachers.size() < TEACHERS) {
            long id = next();
            Name name = Names.of(region, id, id);
            if (taken.add(name.key())) { // the timetable names teachers by their names alone
                teachers.add(name);
            }
        }
    }

    /** All tables of people, as the import page sends them. */
    String people() {
        List<String> pupils = new ArrayList<>(List.of("Класс;Фамилия;Имя;Отчество;Пол;Дата рождения;СНИЛС"));
        List<String> guardians = new ArrayList<>(List.of("Фамилия;Имя;Отчество;Пол;Дата рождения;СНИЛС;Степень родства;"
                + "Ребёнок: фамилия;Ребёнок: имя;Ребёнок: отчество;Ребёнок: класс"));
        for (int i = 0; i < PUPILS; i++) {
            int group = i % CLASSES;
            long id = next();
            Name pupil = Names.of(region, id, id);
            pupils.add(className(group) + ";" + person(pupil, id, region.year() - 6 - parallel(group)));
            long guardian = next();
            guardians.add(person(Names.of(region, id, guardian), guardian, 1985) + ";опекун;" + full(pupil, ";") + ";"
                    + className(group));
        }
        return sent("staff.csv", staff()) + "," + sent("classes.csv", classes()) + "," + sent("pupils.csv", pupils)
                + "," + sent("guardians.csv", guardians);
    }

    /** The timetable in the form of FET's CSV export. */
    String timetable() {
        List<String> lines = new ArrayList<>(
                List.of("\"Activity Id\",\"Day\",\"Hour\",\"Students Sets\",\"Subject\",\"Teachers\",\"Room\""));
        for (int group = 0; group < CLASSES; group++) {
            for (int slot = 0; slot < DAYS.size() * LESSONS_A_DAY; slot++) {
                int subject = (slot + group) % SUBJECTS;
                Name teacher = teachers.get(subject * TEACHERS_OF_SUBJECT + group * TEACHERS_OF_SUBJECT / CLASSES);
                lines.add(quoted(
                        Integer.toString(lines.size()),
                        DAYS.get(slot / LESSONS_A_DAY),
                        HOURS.get(slot % LESSONS_A_DAY),
                        className(group),
                        Subjects.NAMES.get(subject),
                        full(teacher, " "),
                        "Кабинет " + (101 + group)));
            }
        }
        return sent("timetable.csv", lines);
    }

    private List<String> staff() {
        List<String> lines = new ArrayList<>(List.of("Фамилия;Имя;Отчество;Пол;Дата рождения;СНИЛС;Должность"));
        teachers.forEach(t -> lines.add(person(t, next(), 1980) + ";учитель"));
        return lines;
    }

    private static List<String> classes() {
        return IntStream.range(-1, CLASSES)
                .mapToObj(g -> g < 0 ? "Класс;Параллель" : className(g) + ";" + parallel(g))
                .toList();
    }

    private static int parallel(int group) {
        return 1 + group / 6;
    }

    private static String className(int group) {
        return parallel(group) + String.valueOf((char) ('А' + group % 6));
    }

    private String person(Name name, long id, int born) {
        LocalDate birth = LocalDate.of(born, 1 + region.chance(id, 5, 12), 1 + region.chance(id, 6, 28));
        return "%s;%s;%td.%<tm.%<tY;%s".formatted(full(name, ";"), name.male() ? "М" : "Ж", birth, snils(id));
    }

    /** None of these people has a namesake in the loaded region. */
    private static String full(Name name, String separator) {
        return String.join(
                separator, "Ново" + name.surname().toLowerCase(Names.RUSSIAN), name.given(), name.patronymic());
    }

    private static String snils(long number) {
        String nine = Long.toString(number);
        int sum =
                IntStream.range(0, 9).map(i -> (nine.charAt(i) - '0') * (9 - i)).sum();
        return "%s%02d".formatted(nine, sum % 101 % 100);
    }

    private long next() {
        return 900_000_000L + school * 10_000 + people++;
    }

    private static String quoted(String... values) {
        return String.join(",", values).replace(",", "\",\"").replaceAll("^|$", "\"");
    }

    private static String sent(String name, List<String> lines) {
        byte[] content = lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        return "{\"name\":\"%s\",\"content\":\"%s\"}"
                .formatted(name, Base64.getEncoder().encodeToString(content));
    }
}

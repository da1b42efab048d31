package org.dnevnik.school;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.SCHOOL;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.KinWords;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.PositionWords;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** The school of the tests with a class 5Б, a mother, and another school with a class; the services of cards over it. */
final class PersonScene {

    static final long PARALLEL = 700_013;
    static final long FOREIGN_CLASS = 700_014;
    static final long NEXT_YEAR = 700_015;
    static final long MOTHER = 700_191;
    static final Caller HEAD = caller(1, Role.HEAD, SCHOOL);
    static final Caller ADMIN = caller(2, Role.ADMINISTRATOR, SCHOOL);
    static final Caller FOREIGN_HEAD = caller(3, Role.HEAD, SchoolStory.OTHER_SCHOOL);
    static final Caller LEADER = caller(SchoolStory.CLASS_TEACHER, Role.TEACHER, SCHOOL);
    static final Caller TEACHER = caller(SchoolStory.TEACHER, Role.TEACHER, SCHOOL);
    static final Caller PARENT = new Caller(4, MOTHER, List.of(new Caller.Position(Role.GUARDIAN, null)), "127.0.0.1");

    final EntityManager em;
    final SchoolStory story;
    final PersonService persons;
    final MovementService movements;
    final NewcomerService newcomers;
    final PositionService positions;
    final GuardianService guardians;
    final LooksService looks;

    private PersonScene(EntityManager em) {
        this.em = em;
        this.story = new SchoolStory(em);
        SchoolClock clock = new SchoolClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        AccessLog log = new AccessLog(em);
        PersonPolicy policy = new PersonPolicy(em, new Families(em, clock), clock, log);
        PersonRegister register = new PersonRegister(em, clock);
        PupilMoves moves = new PupilMoves(em, register, clock);
        persons = new PersonService(em, policy, register, log, clock);
        movements = new MovementService(policy, moves);
        newcomers = new NewcomerService(em, clock, policy, register, moves);
        positions = new PositionService(em, policy, register, clock);
        guardians = new GuardianService(policy, register);
        looks = new LooksService(em, policy);
        fill();
    }

    private void fill() {
        story.sql("INSERT INTO school.academic_year VALUES (700001, 2027, '2027-09-01', '2028-05-31'), "
                + "(700002, 2026, '2026-09-01', '2027-05-31')");
        story.sql("INSERT INTO school.edu_group VALUES (700013, 700001, 2026, 'CLASS', '5Б', 5, null, null, null, 1), "
                + "(700014, 700002, 2026, 'CLASS', '5В', 5, null, null, null, 1), "
                + "(700015, 700001, 2027, 'CLASS', '6А', 6, null, null, null, 1)");
        story.sql(
                "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES "
                        + "(1, 'Завучева', 'Зоя', 'завучева зоя', 1), (2, 'Админова', 'Ада', 'админова ада', 1), (3, 'Другая', 'Дина', 'другая дина', 1)");
        story.sql(
                "INSERT INTO people.staff_position VALUES (700801, 1, 700001, 'HEAD', 'завуч', '2020-01-01', null, 1), "
                        + "(700802, 2, 700001, 'ADMINISTRATOR', 'администратор', '2020-01-01', null, 1), "
                        + "(700803, 700110, 700001, 'TEACHER', 'учитель', '2020-01-01', null, 1), "
                        + "(700804, 700111, 700001, 'TEACHER', 'учитель', '2020-01-01', null, 1)");
        story.person(MOTHER, "Иванова", "Ирина");
        story.sql("INSERT INTO people.guardianship VALUES (700190, 700191, 700100, 'мать', '2026-09-01', null, 1)");
        story.sql(
                "UPDATE people.person SET snils = '11223344595', birth_date = '2015-03-04', name_key = 'иванова анна ильинична', "
                        + "phone = '+7 900 000-00-00' WHERE id = 700100");
    }

    static void play(Consumer<PersonScene> test) {
        TestDatabase.rolledBack(em -> test.accept(new PersonScene(em)));
    }

    static Move move(String kind, @Nullable Long group, String date) {
        boolean away = kind.equals("SCHOOL_CHANGED");
        return new Move(
                kind,
                group,
                LocalDate.parse(date),
                away ? "Школа № 9" : "",
                "17-у",
                LocalDate.parse(date),
                "заявление");
    }

    static PersonWords words(String surname, String given, @Nullable String birth, String snils) {
        return new PersonWords(
                surname, given, "Ильинична", "F", birth == null ? null : LocalDate.parse(birth), snils, "", "", "");
    }

    static KinWords kin(int version, String kinship, @Nullable String ends) {
        LocalDate end = ends == null ? null : LocalDate.parse(ends);
        return new KinWords(version, kinship, LocalDate.parse("2026-09-01"), end, true, true);
    }

    static AddPerson pupil(PersonWords words, @Nullable Long same, boolean anyway, long group) {
        return new AddPerson(words, same, anyway, move("ENROLLED", group, "2026-11-20"), null, null, null);
    }

    static AddPerson staff(PersonWords words, String role) {
        return new AddPerson(
                words,
                null,
                false,
                null,
                null,
                null,
                new PositionWords(role, "учитель", LocalDate.parse("2026-11-20")));
    }

    /** Names of groups in which the pupil is without an end. */
    List<?> groups(long pupil) {
        return em.createNativeQuery(
                        "SELECT g.name FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group"
                                + " WHERE e.person = ?1 AND e.ends IS NULL ORDER BY g.name")
                .setParameter(1, pupil)
                .getResultList();
    }
}

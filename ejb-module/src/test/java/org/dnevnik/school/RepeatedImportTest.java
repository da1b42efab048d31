package org.dnevnik.school;

import static org.dnevnik.school.OneSchool.classes;
import static org.dnevnik.school.OneSchool.faults;
import static org.dnevnik.school.OneSchool.notes;
import static org.dnevnik.school.OneSchool.opened;
import static org.dnevnik.school.OneSchool.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dnevnik.school.ImportReport.Difference;
import org.junit.jupiter.api.Test;

/** Whoever is there already is found again, and what changes is shown before it is done. */
class RepeatedImportTest {

    private static final String HEAD = "Класс;Фамилия;Имя;Отчество;Дата рождения;СНИЛС;Телефон\n";
    private static final ImportFile PUPILS =
            text("p.csv", HEAD + "1А;Иванова;Анна;Петровна;01.02.2019;112-233-445 95;+7 900 000-00-01");
    private static final String FAMILY =
            "Фамилия;Имя;Дата рождения;Степень родства;Ребёнок: фамилия;Ребёнок: имя;Ребёнок: отчество;Ребёнок: класс\n";

    private static final String BACK = "school.movement m JOIN school.edu_group g ON g.id = m.to_group "
            + "WHERE m.kind = 'ENROLLED' AND g.name = '1А' AND m.school = 940001 AND m.made_by = 940009 ";

    @Test
    void aRepeatChangesNothing() {
        opened(school -> {
            school.load(classes(), PUPILS);
            ImportReport again = school.load(classes(), PUPILS);
            assertTrue(again.isClean() && again.isEmpty(), again::toString);
            assertEquals(1, school.pupils().size());
        });
    }

    @Test
    void whatChangesIsShownFromOldToNewAndNotYetDone() {
        opened(school -> {
            school.load(classes(), PUPILS);
            ImportReport look = school.look(
                    classes(),
                    text("p.csv", HEAD + "1Б;Смирнова;Анна;Петровна;01.02.2019;11223344595;+7 900 000-00-02"));
            assertEquals(
                    List.of(
                            "Фамилия: Иванова → Смирнова",
                            "Телефон: +7 900 000-00-01 → +7 900 000-00-02",
                            "Класс: 1А → 1Б"),
                    look.differences().stream().map(RepeatedImportTest::shown).toList());
            assertEquals(List.of("1А Иванова Анна Петровна 2019-02-01 11223344595"), school.pupils());
        });
    }

    @Test
    void aClassThatGetsAnotherRoomIsShown() {
        opened(school -> {
            school.load(text("c.csv", "Класс;Параллель;Кабинет\n1А;1;Каб. 1"));
            ImportReport look = school.look(text("c.csv", "Класс;Параллель;Кабинет\n1 а;1;Каб. 2"));
            assertEquals(
                    List.of("Кабинет: Каб. 1 → Каб. 2"),
                    look.differences().stream().map(RepeatedImportTest::shown).toList());
        });
    }

    @Test
    void aFamilyOfAPupilWhoIsThereComesInByItself() {
        opened(school -> {
            school.load(classes(), PUPILS);
            ImportFile family = text("g.csv", FAMILY + "Иванова;Ольга;01.02.1988;мать;Иванова;Анна;Петровна;1а");
            assertEquals(List.of(), faults(school.load(family)));
            assertTrue(school.load(family).isEmpty());
        });
    }

    @Test
    void aRelationThatHasEndedBeginsAgainOnlyOnDemand() {
        opened(school -> {
            school.load(classes(), PUPILS);
            ImportFile family = text("g.csv", FAMILY + "Иванова;Ольга;01.02.1988;мать;Иванова;Анна;Петровна;1а");
            school.load(family);
            school.em()
                    .createNativeQuery("UPDATE people.guardianship SET ends = '2026-10-31' WHERE ends IS NULL")
                    .executeUpdate();
            ImportReport again = school.load(family);
            assertEquals(List.of("2 Ребёнок: класс classRead", "2 kinEnded"), notes(again));
            assertEquals(0, school.count("people.guardianship WHERE ends IS NULL"));
            school.people()
                    .apply(
                            new PeopleImport.Order(OneSchool.SCHOOL, 2026, List.of(family), OneSchool.BY, true),
                            Steps.UNSEEN);
            assertEquals(1, school.count("people.guardianship WHERE ends IS NULL AND starts = '2026-11-23'"));
        });
    }

    @Test
    void aChangeOfTheClassIsAMovementThatCanBeUndone() {
        opened(school -> {
            school.load(classes(), PUPILS);
            assertEquals(0, school.count("school.movement"));
            school.load(classes(), text("p.csv", HEAD + "1Б;Иванова;Анна;Петровна;01.02.2019;112-233-445 95;"));
            assertEquals(
                    1,
                    school.count("school.movement m JOIN school.edu_group f ON f.id = m.from_group "
                            + "JOIN school.edu_group t ON t.id = m.to_group WHERE m.kind = 'CLASS_CHANGED' AND f.name = '1А' "
                            + "AND t.name = '1Б' AND m.date = '2026-11-23' AND m.made_by = 940009"));
            assertEquals(2, school.count("school.moved_enrolment"));
        });
    }

    @Test
    void whoHasLeftComesBackOnlyOnDemandAndByAMovementThatCanBeUndone() {
        opened(school -> {
            school.load(classes(), PUPILS);
            school.sql("UPDATE school.enrolment SET ends = '2026-11-10'");
            ImportReport again = school.load(classes(), PUPILS);
            assertEquals(List.of("2 pupilLeft"), notes(again));
            assertTrue(again.isEmpty(), again::toString);
            assertEquals(List.of(), school.pupils());
            school.people()
                    .apply(
                            new PeopleImport.Order(
                                    OneSchool.SCHOOL, 2026, List.of(classes(), PUPILS), OneSchool.BY, true),
                            Steps.UNSEEN);
            assertEquals(1, school.count(BACK + "AND m.date = '2026-11-23' AND m.elsewhere IS NULL"));
            assertEquals(1, school.count("school.enrolment WHERE ends IS NULL AND starts = '2026-11-23'"));
            assertEquals(1, school.count("school.moved_enrolment WHERE begun"));
        });
    }

    @Test
    void whoComesFromAnotherSchoolOfTheRegionComesByAMovement() {
        opened(school -> {
            elsewhere(school, "'2026-11-30'");
            assertEquals(List.of("2 elsewhere", "2 comesBack"), notes(school.look(classes(), PUPILS)));
            school.load(classes(), PUPILS);
            assertEquals(1, school.count(BACK + "AND m.date = '2026-12-01' AND m.elsewhere = 'Школа № 8'"));
        });
    }

    @Test
    void whoStillStandsOnTheRollOfAnotherSchoolIsToldOfAndComesToday() {
        opened(school -> {
            elsewhere(school, "NULL");
            assertEquals(List.of("2 elsewhere", "2 stillElsewhere"), notes(school.load(classes(), PUPILS)));
            assertEquals(1, school.count(BACK + "AND m.date = '2026-11-23'"));
        });
    }

    @Test
    void whoComesInTheCourseOfTheYearComesOnTheDayOfTheFileByAMovementAndEverybodyElseWithTheYear() {
        String head = "Класс;Фамилия;Имя;Дата рождения;Зачислен с\n";
        opened(school -> {
            school.load(classes(), PUPILS);
            assertEquals(
                    List.of("2 newPupil"), notes(school.look(text("p.csv", head + "1А;Новиков;Пётр;03.04.2019;"))));
            ImportFile two =
                    text("p.csv", head + "1А;Новиков;Пётр;03.04.2019;16.11.2026\n1А;Старов;Олег;05.04.2019;01.09.2025");
            assertEquals(List.of(), notes(school.look(two)));
            school.load(two);
            assertEquals(1, school.count(BACK + "AND m.date = '2026-11-16'"));
            assertEquals(1, school.count("school.enrolment WHERE starts = '2026-11-16'"));
            assertEquals(2, school.count("school.enrolment WHERE starts = '2026-09-01'"));
            assertEquals(1, school.count("school.movement"));
            assertTrue(school.load(two).isEmpty());
        });
    }

    @Test
    void aDayOfEnrolmentThatCannotBeIsAFault() {
        String head = "Класс;Фамилия;Имя;Дата рождения;Дата зачисления\n";
        opened(
                school -> assertEquals(
                        List.of("2 Дата зачисления impossibleEnrolment", "3 Дата зачисления noDate"),
                        faults(
                                school.look(
                                        classes(),
                                        text(
                                                "p.csv",
                                                head
                                                        + "1А;Новиков;Пётр;03.04.2019;01.09.2206\n1А;Старов;Олег;05.04.2019;31.09.2026")))));
    }

    /**
     * Anna learns in the other school.
     *
     * @param ends last day there, as SQL
     */
    private static void elsewhere(OneSchool school, String ends) {
        school.sql("INSERT INTO school.school VALUES (940002, 1, 'Другая', 'Школа № 8', 'Europe/Moscow', 1)");
        school.sql("INSERT INTO school.academic_year VALUES (940002, 2026, '2026-09-01', '2027-05-31')");
        school.sql("INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version) "
                + "VALUES (940020, 940002, 2026, 'CLASS', '1В', 1, 1)");
        school.sql(
                "INSERT INTO people.person (id, surname, given_name, patronymic, birth_date, snils, name_key, version) "
                        + "VALUES (940001, 'Иванова', 'Анна', 'Петровна', '2019-02-01', '11223344595', 'иванова анна петровна', 1)");
        school.sql("INSERT INTO school.enrolment VALUES (940030, 940001, 940020, '2026-09-01', " + ends + ", 1)");
    }

    @Test
    void whoWasInTheSchoolTheYearBeforeGoesOnWithoutAMovement() {
        opened(school -> {
            school.load(classes(), PUPILS);
            school.sql("INSERT INTO school.academic_year VALUES (940001, 2025, '2025-09-01', '2026-05-31')");
            school.sql("UPDATE school.edu_group SET year = 2025");
            school.sql("UPDATE school.enrolment SET starts = '2025-09-01'");
            assertEquals(List.of(), notes(school.load(classes(), PUPILS)));
            assertEquals(0, school.count("school.movement"));
            assertEquals(1, school.count("school.enrolment WHERE starts = '2026-09-01'"));
        });
    }

    @Test
    void whoHasAnAbsenceOrMarkInTheOldClassIsInTheNewOneFromTheDayAfter() {
        opened(school -> {
            school.load(classes(), PUPILS);
            school.sql("INSERT INTO school.subject VALUES (940040, 940001, 'Математика', 1)");
            school.sql("INSERT INTO timetable.lesson SELECT 940050, 2026, 940001, id, 940040, '2026-11-24', 1, "
                    + "null, null, null, null, 1 FROM school.edu_group WHERE name = '1А'");
            school.sql(
                    "INSERT INTO journal.lesson_log_entry SELECT 940060, 2026, 940050, person, 'ABSENT', 940009, now(), 1 "
                            + "FROM school.enrolment");
            ImportFile other = text("p.csv", HEAD + "1Б;Иванова;Анна;Петровна;01.02.2019;112-233-445 95;");
            assertEquals(List.of("2 movesLater"), notes(school.look(classes(), other)));
            school.load(classes(), other);
            assertEquals(1, school.count("school.enrolment WHERE ends = '2026-11-24'"));
            assertEquals(1, school.count("school.enrolment WHERE starts = '2026-11-25' AND ends IS NULL"));
            assertEquals(1, school.count("school.movement WHERE kind = 'CLASS_CHANGED' AND date = '2026-11-25'"));
        });
    }

    @Test
    void aNumberOfSomebodyElseRenamesNobody() {
        opened(school -> {
            school.load(classes(), PUPILS);
            ImportReport report = school.load(
                    classes(), text("p.csv", HEAD + "1А;Петров;Пётр;Ильич;03.04.2018;112-233-445 95;+7 900 000-00-09"));
            assertEquals(List.of("2 СНИЛС snilsKnown"), faults(report));
            assertEquals(List.of("1А Иванова Анна Петровна 2019-02-01 11223344595"), school.pupils());
        });
    }

    @Test
    void whoIsOfAnotherSchoolComesAsTheyAre() {
        opened(school -> {
            school.em()
                    .createNativeQuery(
                            "INSERT INTO people.person (id, surname, given_name, patronymic, birth_date, snils, phone, name_key, version) "
                                    + "VALUES (940001, 'Иванова', 'Анна', 'Петровна', '2019-02-01', '11223344595', '1234567', 'иванова анна петровна', 1)")
                    .executeUpdate();
            ImportReport report = school.load(classes(), PUPILS);
            assertEquals(List.of("2 elsewhere"), notes(report));
            assertEquals(List.of(), report.differences());
            assertEquals(1, school.count("people.person WHERE id = 940001 AND phone = '1234567'"));
            assertEquals(1, school.pupils().size());
        });
    }

    @Test
    void onePersonInTwoRowsIsOneWithWhatBothTell() {
        opened(school -> {
            ImportFile staff = text(
                    "s.csv",
                    "Фамилия;Имя;Дата рождения;СНИЛС;Должность;Телефон\nСедова;Анна;01.02.1980;;учитель;\nСедова;Анна;01.02.1980;112-233-445 95;завуч;+7 900 000-00-01");
            assertEquals(List.of(), faults(school.load(staff)));
            assertEquals(1, school.count("people.person WHERE snils = '11223344595' AND phone = '+7 900 000-00-01'"));
            assertEquals(2, school.count("people.staff_position WHERE school = 940001"));
        });
    }

    @Test
    void peopleWhoCannotBeToldApartAreRefused() {
        String twice = HEAD + "1А;Иванова;Анна;;01.02.2019;;\n1Б;Иванова;Анна;;01.02.2019;;";
        String namedOnly = "Фамилия;Имя;Должность\nСедова;Анна;учитель";
        String parent = FAMILY + "Иванова;Анна;01.02.2019;мать;Иванова;Анна;Петровна;1А";
        opened(school -> {
            assertEquals(List.of("3 Класс otherClass"), faults(school.load(classes(), text("p.csv", twice))));
            assertEquals(List.of("2 Дата рождения namedOnly"), faults(school.load(text("s.csv", namedOnly))));
            assertEquals(
                    List.of("2 Фамилия ownChild"),
                    faults(school.load(
                            classes(),
                            text("p.csv", HEAD + "1А;Иванова;Анна;;01.02.2019;;"),
                            text("g.csv", parent.replace("Петровна", "")))));
        });
    }

    @Test
    void aTeacherWhoIsNotThereAndAClassThatIsThereTwiceAreTold() {
        String table = "Класс;Параллель;Классный руководитель\n1А;1;Седова Анна Ильинична\n1 «А»;1;";
        opened(school -> assertEquals(
                List.of("3 Класс classTwice", "2 Классный руководитель unknownTeacher"),
                faults(school.load(text("c.csv", table)))));
    }

    private static String shown(Difference difference) {
        return difference.column() + ": " + difference.before() + " → " + difference.after();
    }
}

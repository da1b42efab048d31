package org.dnevnik.exchange.model;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolPackageTest {

    private static final long REGION = 1;

    @TempDir
    Path folder;

    /** A school with a bit of everything. */
    private static SchoolStory story(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        long lesson = story.lesson("2026-11-10", 1);
        long work = story.work(lesson, SchoolStory.ANSWER, 1);
        long gone = work + 1000;
        story.mark(work, lesson, SchoolStory.ANNA, "5-", 5);
        story.attendance(lesson, SchoolStory.BORIS, "ILL");
        story.sql("UPDATE people.person SET snils = '11223344595' WHERE id = ?1", SchoolStory.ANNA);
        story.sql("INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES "
                + "(700190, 'Мать «Анны» \\ \"', 'Ирина', 'мать ирина', 1)");
        story.sql("INSERT INTO people.guardianship VALUES (700191, 700190, 700100, 'MOTHER', '2026-09-01', null, 1)");
        story.sql(
                "INSERT INTO people.staff_position VALUES (700192, 700110, 700001, 'TEACHER', 'учитель', '2026-09-01', null, 1)");
        story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES "
                + "(700193, 700110, 'teacher-of-7', 'x', 'ACTIVE', 1)");
        story.sql(
                "INSERT INTO people.document (id, person, kind, number, version) VALUES (700196, 700100, 'FOREIGN', '17', 1)");
        story.sql(
                "INSERT INTO school.movement (id, person, school, kind, date, from_group, to_group, made_by, made_at) "
                        + "VALUES (700197, 700100, 700001, 'CLASS_CHANGED', '2026-09-05', 700012, 700010, 700110, now())");
        story.sql(
                "INSERT INTO school.moved_enrolment SELECT 700197, id, true FROM school.enrolment WHERE person = 700100");
        story.sql("INSERT INTO homework.homework VALUES (700194, 2026, 700001, ?1, 'Учить', 700110, now(), 1)", lesson);
        story.sql("INSERT INTO homework.task VALUES (700195, 2026, 700194, 700100, 'ISSUED', 1)");
        story.sql("INSERT INTO homework.answer VALUES (700198, 2026, 700195, 1, 'Сделано', now(), null, 1)");
        story.sql("INSERT INTO homework.task_action VALUES (700199, 2026, 700195, now(), 700100, 'BEGUN', null)");
        story.sql(
                "INSERT INTO files.stored_file VALUES (700186, 700001, 'LESSON', ?1, 'план.txt', 'text/plain', 1, repeat('a', 64), 700110, now()), "
                        + "(700187, 700001, 'HOMEWORK', 700194, 'задание.txt', 'text/plain', 1, repeat('b', 64), 700110, now()), "
                        + "(700188, 700001, 'ANSWER', 700198, 'ответ.txt', 'text/plain', 1, repeat('c', 64), 700100, now())",
                lesson);
        story.sql("INSERT INTO timetable.bell VALUES (700001, 1, '08:30', '09:15')");
        for (long told : new long[] {work, gone}) {
            story.sql(
                    "INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, work, pupil, new_value) "
                            + "VALUES (2026, 700001, now(), 700193, 700110, '127.0.0.1', 'MARK', ?1, ?2, 700100, '5-')",
                    lesson,
                    told);
        }
        story.sql("INSERT INTO notifications.notification (event, recipient, pupil, kind, facts) VALUES "
                + "('00000000-0000-0000-0000-000000000001', 700190, 700100, 'MARK', CAST('{\"a\": null}' AS jsonb))");
        return story;
    }

    /** The names that only one school or person may have become free, as if the first had gone. */
    private static void makeRoom(SchoolStory story) {
        story.sql("UPDATE school.school SET short_name = 'Прежняя' WHERE id = 700001");
        story.sql("UPDATE people.person SET snils = NULL WHERE id = ?1", SchoolStory.ANNA);
        story.sql("UPDATE identity.account SET login = 'former' WHERE id = 700193");
    }

    @Test
    void aSchoolThatWasUnpackedIsPackedIntoTheSameBytes() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            byte[] first = pack(em, SchoolStory.SCHOOL);
            makeRoom(story);
            long copy = unpack(em, first);
            assertNotEquals(SchoolStory.SCHOOL, copy);
            assertEquals(entries(first), entries(pack(em, copy)));
            assertTrue(java.util.Arrays.equals(first, pack(em, copy)));
        });
    }

    @Test
    void whatIsUnpackedHangsTogether() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            byte[] first = pack(em, SchoolStory.SCHOOL);
            makeRoom(story);
            long copy = unpack(em, first);
            assertEquals(
                    1,
                    story.count(
                            "journal.mark m JOIN timetable.lesson l ON l.id = m.lesson JOIN people.person p ON p.id = m.person "
                                    + "JOIN school.edu_group g ON g.id = l.edu_group "
                                    + "WHERE g.school = ?1 AND p.surname = 'Иванова' AND m.value = '5-' AND g.name = '5А'",
                            copy));
            assertEquals(
                    1,
                    story.count(
                            "files.stored_file f JOIN homework.answer a ON a.id = f.owner JOIN homework.task t ON t.id = a.task "
                                    + "JOIN homework.homework h ON h.id = t.homework WHERE f.owner_kind = 'ANSWER' AND h.school = ?1 AND f.school = ?1",
                            copy));
            assertEquals(
                    1,
                    story.count(
                            "files.stored_file f JOIN homework.homework h ON h.id = f.owner "
                                    + "WHERE f.owner_kind = 'HOMEWORK' AND h.school = ?1 AND f.name = 'задание.txt'",
                            copy));
            assertEquals(
                    1,
                    story.count(
                            "journal.ledger t JOIN journal.work w ON w.id = t.work WHERE t.school = ?1 AND w.school = ?1",
                            copy));
            assertEquals(2, story.count("journal.ledger t WHERE t.school = ?1", copy), "the one of a deleted work too");
            assertEquals(2, story.count("journal.ledger_unsealed t WHERE t.school = ?1", copy), "they wait for seals");
        });
    }

    @Test
    void nothingOfAnotherSchoolTravels() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            story.person(700_300, "Чужой", "Ученик");
            story.sql("INSERT INTO school.academic_year VALUES (700002, 2026, '2026-09-01', '2027-05-31')");
            story.sql(
                    "INSERT INTO school.edu_group VALUES (700310, 700002, 2026, 'CLASS', '5Б', 5, null, null, null, 1)");
            story.enrol(700_300, 700_310, "2026-09-01", null);
            String all = String.join("\n", entries(pack(em, SchoolStory.SCHOOL)).values());
            assertTrue(all.contains("Иванова"));
            assertEquals(-1, all.indexOf("Чужой"));
            assertEquals(-1, all.indexOf("Другая"));
        });
    }

    @Test
    void aPersonWhoIsHereBySnilsStaysOnePerson() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            byte[] first = pack(em, SchoolStory.SCHOOL);
            makeRoom(story);
            story.sql("UPDATE people.person SET snils = '11223344595' WHERE id = ?1", SchoolStory.ANNA);
            long copy = unpack(em, first);
            assertEquals(1, story.count("people.person WHERE snils = '11223344595'"));
            assertEquals(
                    2,
                    story.count(
                            "school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE e.person = ?1 AND g.school IN (?2, 700001)",
                            SchoolStory.ANNA,
                            copy));
        });
    }

    @Test
    void takenNamesAreRefused() {
        rolledBack(em -> {
            story(em);
            byte[] packed = pack(em, SchoolStory.SCHOOL);
            assertEquals(PackageRefusal.NAME_TAKEN, refusal(em, packed));
        });
        rolledBack(em -> {
            SchoolStory story = story(em);
            byte[] packed = pack(em, SchoolStory.SCHOOL);
            makeRoom(story);
            story.sql("UPDATE identity.account SET login = 'Teacher-of-7' WHERE id = 700193");
            assertEquals(PackageRefusal.LOGIN_TAKEN, refusal(em, packed));
        });
    }

    @Test
    void filesThatAreNoPackageOrASpoiltOneAreRefused() {
        assertRefused(PackageRefusal.NO_PACKAGE, packed -> "PK but not really".getBytes(StandardCharsets.UTF_8));
        assertRefused(PackageRefusal.NO_PACKAGE, packed -> changed(packed, "school.school", text -> null));
        assertRefused(
                PackageRefusal.NO_PACKAGE,
                packed -> changed(
                        packed,
                        "school.school",
                        text -> text + text.substring(text.indexOf('\n') + 1).replace("Школа № 7", "Школа № 70")));
        assertRefused(
                PackageRefusal.NEWER, packed -> changed(packed, "journal.mark", text -> text.replace("[1,", "[2,")));
        assertRefused(
                PackageRefusal.NEWER,
                packed -> changed(packed, "people.person", text -> text.replaceFirst("\"surname\"", "\"clan\"")));
        assertRefused(PackageRefusal.DAMAGED, packed -> changed(packed, "journal.mark", text -> text + "[1,\n"));
        assertRefused(
                PackageRefusal.DAMAGED,
                packed -> changed(packed, "people.guardianship", text -> text.replaceFirst("\n\\[\\d+,", "\n[999,")));
        assertRefused(
                PackageRefusal.DAMAGED,
                packed -> changed(packed, "people.person", text -> text.replaceFirst("\\{", "{\"id\": 700110, ")));
        assertRefused(
                PackageRefusal.DAMAGED,
                packed -> changed(packed, "people.person", text -> text.replace("\"Иванова\"", "\"\"")));
    }

    private void assertRefused(PackageRefusal expected, UnaryOperator<byte[]> spoil) {
        rolledBack(em -> {
            SchoolStory story = story(em);
            byte[] packed = pack(em, SchoolStory.SCHOOL);
            makeRoom(story);
            assertEquals(expected, refusal(em, spoil.apply(packed)));
        });
    }

    private Object refusal(EntityManager em, byte[] packed) {
        return assertThrows(Refusal.class, () -> unpack(em, packed)).reason();
    }

    private static byte[] pack(EntityManager em, long school) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PackedSchools(em).write(school, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private long unpack(EntityManager em, byte[] packed) {
        try {
            Path file = Files.write(folder.resolve("school.zip"), packed);
            return new UnpackedSchools(em).read(file, REGION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> entries(byte[] packed) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] changed(byte[] packed, String table, java.util.function.Function<String, String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries(packed).entrySet()) {
                boolean meant = entry.getKey().equals(table + ".jsonl");
                String text = meant ? change.apply(entry.getValue()) : entry.getValue();
                if (text != null) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(text.getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

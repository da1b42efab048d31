package org.dnevnik.school;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.ANSWER;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.PersonMerge;
import org.dnevnik.school.view.DoublePair;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoublesServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final long TWIN = 700_150;
    private static final Caller HEAD = caller(Role.HEAD, SCHOOL);
    private static final Caller REGION = caller(Role.REGION_OPERATOR, null);

    /** The same girl twice, each record with a mark of its own, the same guardian and the same class. */
    private static final class Twice {
        private final SchoolStory story;
        private final long lesson;
        private final long work;
        private final EntityManager em;

        Twice(EntityManager em) {
            this.em = em;
            story = new SchoolStory(em);
            story.person(TWIN, "Иванова", "Анна");
            story.sql(
                    "UPDATE people.person SET name_key = 'иванова анна ильинична', birth_date = '2015-03-04' WHERE id IN (?1, ?2)",
                    ANNA,
                    TWIN);
            story.sql("UPDATE people.person SET snils = '11223344595', phone = '222' WHERE id = ?1", TWIN);
            story.enrol(TWIN, CLASS, "2026-09-01", null);
            story.sql(
                    "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) VALUES "
                            + "(700900, 700112, 700100, 'отец', '2020-01-01', 1), (700901, 700112, 700150, 'отец', '2020-01-01', 1)");
            story.sql(
                    "INSERT INTO notifications.notification (event, recipient, kind, facts) SELECT "
                            + "'00000000-0000-0000-0000-000000000001', p, 'MARK', CAST('{}' AS jsonb) FROM unnest(ARRAY[700100, 700150]) AS p");
            lesson = story.lesson("2026-11-10", 1);
            work = story.work(lesson, ANSWER, 1);
            story.mark(work, lesson, ANNA, "5", 5);
            story.mark(story.work(lesson, ANSWER, 2), lesson, TWIN, "4", 4);
            story.sql(
                    "INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, pupil, new_value) "
                            + "VALUES (2026, 700001, now(), 1, 700110, '127.0.0.1', 'MARK', ?1, 700150, '4')",
                    lesson);
        }

        /** All that speaks of either record; versions and logs aside. */
        Object state() {
            return em.createNativeQuery("""
                            SELECT string_agg(x, chr(10) ORDER BY x) FROM (
                                SELECT CAST(to_jsonb(p) - 'version' AS text) AS x FROM people.person p WHERE id IN (700100, 700150)
                                UNION ALL SELECT CAST(to_jsonb(e) AS text) FROM school.enrolment e WHERE person IN (700100, 700150)
                                UNION ALL SELECT CAST(to_jsonb(g) AS text) FROM people.guardianship g WHERE child IN (700100, 700150)
                                UNION ALL SELECT CAST(to_jsonb(m) AS text) FROM journal.mark m WHERE person IN (700100, 700150)
                                UNION ALL SELECT CAST(to_jsonb(n) AS text) FROM notifications.notification n WHERE recipient IN (700100, 700150)
                                UNION ALL SELECT state || person FROM identity.account WHERE person IN (700100, 700150)) AS s""").getSingleResult();
        }

        void invited(long person, String code) {
            story.sql(
                    "INSERT INTO identity.invitation (person, school, hash, issued_by, issued_at, expires_at) "
                            + "VALUES (?1, 700001, sha256(CAST(?2 AS bytea)), 700110, now(), now() + interval '1 day')",
                    person,
                    code);
            story.sql(
                    "INSERT INTO identity.consent (about, text, recorded_by, at) VALUES (?1, 'child-1', 700110, now())",
                    person);
        }

        void account(long person) {
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (?1, ?1, 'twice-' || ?2, 'x', 'ACTIVE', 1)",
                    person,
                    Long.toString(person));
        }
    }

    @Test
    void theSameNameAndBirthDateAreFoundAndNearNamesToo() {
        twice((it, doubles) -> {
            it.story.person(700_160, "Ивановна", "Анна");
            it.story.sql(
                    "UPDATE people.person SET name_key = 'ивановна анна ильинична', birth_date = '2015-03-04' WHERE id = 700160");
            it.story.enrol(700_160, CLASS, "2026-09-01", null);
            List<DoublePair> pairs = doubles.sheet(HEAD, SCHOOL, 0).pairs();
            assertEquals(
                    List.of(true, false, false),
                    pairs.stream().map(DoublePair::same).toList());
            assertEquals(ANNA, pairs.get(0).one());
            assertEquals("Иванова Анна Ильинична", pairs.get(0).otherName());
            assertEquals(
                    List.of(TWIN),
                    doubles.sheet(REGION, 0, 0).pairs().stream()
                            .filter(p -> p.one() == ANNA)
                            .map(DoublePair::other)
                            .toList());
        });
    }

    @Test
    void allThatNamedTheOneNamesTheOtherAndWhatWasTwiceIsThereOnce() {
        twice((it, doubles) -> {
            doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of("snils"), false));
            assertEquals(2, it.story.count("journal.mark WHERE person = ?1", ANNA));
            assertEquals(1, it.story.count("people.guardianship WHERE child = ?1", ANNA));
            assertEquals(1, it.story.count("school.enrolment WHERE person = ?1 AND edu_group = ?2", ANNA, CLASS));
            assertEquals(
                    1, it.story.count("people.person WHERE id = ?1 AND snils = '11223344595' AND phone IS NULL", ANNA));
            assertEquals(
                    1,
                    it.story.count(
                            "journal.ledger l JOIN people.merged m ON m.loser = l.pupil WHERE m.winner = ?1", ANNA));
            assertEquals(List.of(), doubles.sheet(HEAD, SCHOOL, 0).pairs());
            assertThrows(NotFound.class, () -> doubles.compare(HEAD, ANNA, TWIN), "an alias is nobody");
        });
    }

    @Test
    void oneLivingCodeAndOneConsentAreLeftAndComeBackWhenTheTwoArePartedAgain() {
        twice((it, doubles) -> {
            it.invited(ANNA, "a");
            it.invited(TWIN, "b");
            doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false));
            assertEquals(1, it.story.count("identity.invitation WHERE person = ?1", ANNA));
            assertEquals(1, it.story.count("identity.consent WHERE about = ?1", ANNA));
            doubles.part(
                    HEAD, SCHOOL, doubles.sheet(HEAD, SCHOOL, 0).merges().get(0).id());
            assertEquals(1, it.story.count("identity.invitation WHERE person = ?1", TWIN));
            assertEquals(1, it.story.count("identity.consent WHERE about = ?1", TWIN));
        });
    }

    @Test
    void aMergeIsTakenBackExactly() {
        twice((it, doubles) -> {
            it.account(ANNA);
            it.account(TWIN);
            Object before = it.state();
            doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of("snils", "phone"), true));
            assertNotEquals(before, it.state());
            assertEquals(1, it.story.count("identity.account WHERE person = ?1 AND state = 'BLOCKED'", TWIN));
            long merge = doubles.sheet(HEAD, SCHOOL, 0).merges().get(0).id();
            doubles.part(HEAD, SCHOOL, merge);
            assertEquals(before, it.state());
            assertEquals(List.of(), doubles.sheet(HEAD, SCHOOL, 0).merges());
            doubles.merge(HEAD, new MergePersons(TWIN, ANNA, Set.of(), true));
        });
    }

    @Test
    void aFoldedEnrolmentComesBackWithTheMovementThatBeganIt() {
        twice((it, doubles) -> {
            it.story.sql(
                    "INSERT INTO school.movement (id, person, school, kind, date, to_group, made_by, made_at) "
                            + "VALUES (700950, 700150, 700001, 'ENROLLED', '2026-09-01', ?1, 700110, now())",
                    CLASS);
            it.story.sql(
                    "INSERT INTO school.moved_enrolment SELECT 700950, id, true FROM school.enrolment WHERE person = ?1",
                    TWIN);
            long merge = doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false));
            assertEquals(0, it.story.count("school.moved_enrolment WHERE movement = ?1", 700_950L));
            doubles.part(HEAD, SCHOOL, merge);
            assertEquals(1, it.story.count("school.moved_enrolment WHERE movement = ?1", 700_950L));
        });
    }

    @Test
    void looksAtARecordThatWasMadeOneWithAnotherAreLooksAtThatOne() {
        twice((it, doubles) -> {
            new AccessLog(it.em).read(HEAD, TWIN, "card");
            doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false));
            var looks = new org.dnevnik.school.view.LooksQuery(it.em)
                    .of(ANNA, true, org.dnevnik.people.Families.REGION, null, 10)
                    .items();
            assertEquals(List.of("card"), looks.stream().map(l -> l.what()).toList());
        });
    }

    @Test
    void whatWasChangedSinceIsNotPartedAgain() {
        twice((it, doubles) -> {
            it.story.enrol(TWIN, HALF, "2026-09-01", null);
            long merge = doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false));
            it.story.sql("DELETE FROM school.enrolment WHERE person = ?1 AND edu_group = ?2", ANNA, HALF);
            assertRefused(SchoolRefusal.PART_CHANGED, () -> doubles.part(HEAD, SCHOOL, merge));
        });
        twice((it, doubles) -> {
            long merge = doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false));
            it.story.sql("UPDATE people.person SET phone = '1', version = version + 1 WHERE id = ?1", ANNA);
            assertRefused(SchoolRefusal.PART_CHANGED, () -> doubles.part(HEAD, SCHOOL, merge));
        });
    }

    @Test
    void twoMarksForOneWorkForbidIt() {
        twice((it, doubles) -> {
            it.story.mark(it.work, it.lesson, TWIN, "3", 3);
            assertRefused(
                    SchoolRefusal.MERGE_MARKS,
                    () -> doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false)));
        });
    }

    @Test
    void inWhichClassesBothLearnIsSeenBeforeTheyAreOne() {
        twice((scene, doubles) -> {
            scene.story.sql("UPDATE school.enrolment SET edu_group = 700012 WHERE person = 700150");
            assertEquals(
                    List.of("5А", "1А"),
                    doubles.compare(HEAD, ANNA, TWIN).stream()
                            .map(r -> r.learnsIn().replaceAll(".*, ", ""))
                            .toList());
        });
    }

    @Test
    void twoAccountsNeedAWord() {
        twice((it, doubles) -> {
            it.account(ANNA);
            it.account(TWIN);
            assertRefused(
                    SchoolRefusal.MERGE_ACCOUNTS,
                    () -> doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false)));
        });
    }

    @Test
    void aChildAndItsGuardianAreNotOne() {
        twice((it, doubles) -> {
            it.story.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) VALUES "
                    + "(700902, 700150, 700100, 'мать', '2020-01-01', 1)");
            assertRefused(
                    SchoolRefusal.MERGE_CLASH,
                    () -> doubles.merge(HEAD, new MergePersons(ANNA, TWIN, Set.of(), false)));
        });
    }

    @Test
    void whoBelongsToAnotherSchoolTooIsTheRegionsMatter() {
        twice((it, doubles) -> {
            it.story.sql("INSERT INTO school.academic_year VALUES (700002, 2026, '2026-09-01', '2027-05-31')");
            it.story.sql(
                    "INSERT INTO school.edu_group VALUES (700310, 700002, 2026, 'CLASS', '5Б', 5, null, null, null, 1)");
            it.story.enrol(TWIN, 700_310, "2026-09-01", null);
            MergePersons order = new MergePersons(ANNA, TWIN, Set.of(), false);
            assertRefused(SchoolRefusal.MERGE_REGION, () -> doubles.merge(HEAD, order));
            assertThrows(NotFound.class, () -> doubles.merge(caller(Role.TEACHER, SCHOOL), order));
            doubles.merge(REGION, order);
            assertEquals(2, it.story.count("school.enrolment WHERE person = ?1 AND ends IS NULL", ANNA));
        });
    }

    private static void assertRefused(SchoolRefusal reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static void twice(BiConsumer<Twice, DoublesService> test) {
        rolledBack(em -> test.accept(
                new Twice(em),
                new DoublesService(
                        em, new SchoolClock(NOON), new AccessLog(em), new PersonMerge(em, new SchoolClock(NOON)))));
    }

    private static Caller caller(Role role, @Nullable Long school) {
        return new Caller(1, CLASS_TEACHER, List.of(new Caller.Position(role, school)), "127.0.0.1");
    }
}

package org.dnevnik.school;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.view.CallerFacts;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolRulesServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller ADMINISTRATOR =
            new Caller(1, CLASS_TEACHER, List.of(new Position(Role.ADMINISTRATOR, SCHOOL)), "127.0.0.1");

    private interface Story {
        void in(EntityManager em, SchoolRulesService rules);
    }

    private static void inSchool(Story test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                    + "(700910, 700112, 700001, 'HEAD', 'завуч', '2020-09-01', 1)");
            test.in(em, new SchoolRulesService(em, new SchoolClock(Clock.fixed(NOON, ZoneOffset.UTC))));
        });
    }

    private static CallerFacts head(EntityManager em) {
        return new CallerFactsQuery(em).ofPerson(SchoolStory.CO_TEACHER, TODAY).orElseThrow();
    }

    private static Caller caller(CallerFacts facts) {
        return new Caller(facts.account(), facts.person(), facts.positions(), "", facts.rules());
    }

    @Test
    void whatASchoolDecidesComesWithTheCallersFactsInOneStatement() {
        inSchool((em, rules) -> {
            assertFalse(caller(head(em)).may(Right.IMPORT, SCHOOL));
            rules.choose(ADMINISTRATOR, SCHOOL, new ChooseRight(Right.IMPORT, Holder.HEAD, true));
            rules.choose(ADMINISTRATOR, SCHOOL, new ChooseRight(Right.PLAN_TIMETABLE, Holder.HEAD, false));
            rules.use(ADMINISTRATOR, SCHOOL, SchoolFunction.SUBGROUPS, false);
            Caller now = caller(head(em));
            assertTrue(now.may(Right.IMPORT, SCHOOL));
            assertFalse(now.may(Right.PLAN_TIMETABLE, SCHOOL));
            assertFalse(now.uses(SchoolFunction.SUBGROUPS, SCHOOL));
            assertTrue(now.uses(SchoolFunction.CALENDARS, SCHOOL));
            rules.choose(ADMINISTRATOR, SCHOOL, new ChooseRight(Right.IMPORT, Holder.HEAD, null));
            assertFalse(caller(head(em)).may(Right.IMPORT, SCHOOL), "as usual again");
        });
    }

    @Test
    void theSheetTellsWhoDecidedWhen() {
        inSchool((em, rules) -> {
            rules.choose(ADMINISTRATOR, SCHOOL, new ChooseRight(Right.WRITE_JOURNALS, Holder.CLASS_TEACHER, true));
            RightRow.Cell cell = cell(rules, Right.WRITE_JOURNALS, Holder.CLASS_TEACHER);
            assertTrue(cell.allowed());
            assertTrue(cell.changed());
            assertEquals("Сидорова О. И.", Objects.requireNonNull(cell.last()).by());
            assertEquals(NOON, cell.last().at());
            rules.choose(ADMINISTRATOR, SCHOOL, new ChooseRight(Right.WRITE_JOURNALS, Holder.CLASS_TEACHER, null));
            assertFalse(cell(rules, Right.WRITE_JOURNALS, Holder.CLASS_TEACHER).changed());
            assertNull(cell(rules, Right.WRITE_JOURNALS, Holder.HEAD).last());
        });
    }

    private static RightRow.Cell cell(SchoolRulesService rules, Right right, Holder holder) {
        return rules.rights(ADMINISTRATOR, SCHOOL).stream()
                .filter(r -> r.right() == right)
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.holder() == holder)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noSchoolDecidesOutsideOfTheBounds() {
        inSchool((em, rules) -> Stream.of(
                        new ChooseRight(Right.WRITE_JOURNALS, Holder.SUBJECT_TEACHER, false),
                        new ChooseRight(Right.IMPORT, Holder.GUARDIAN, true),
                        new ChooseRight(Right.SET_RULES, Holder.HEAD, true))
                .forEach(order -> assertThrows(
                        Refusal.class, () -> rules.choose(ADMINISTRATOR, SCHOOL, order), order::toString)));
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void whatIsToldOfTheOfficeIsWhatThePolicyDecides(Right right) {
        inSchool((em, rules) -> Stream.of(Role.values()).forEach(role -> {
            Long school = role == Role.REGION_OPERATOR || role == Role.GUARDIAN ? null : (Long) SCHOOL;
            Caller somebody = new Caller(1, ANNA, List.of(new Position(role, school)), "");
            boolean told = new OfficeRights(em)
                    .of(somebody, SCHOOL, TODAY)
                    .anyMatch(t -> t.right() == right && t.over().isEmpty());
            assertEquals(told && office(right), office(right) && decides(somebody, right), role + " " + right);
        }));
    }

    private static boolean office(Right right) {
        return !List.of(
                        Right.WRITE_JOURNALS,
                        Right.GIVE_HOMEWORK,
                        Right.READ_JOURNALS,
                        Right.CHECK_LEDGER,
                        Right.KEEP_PLANS,
                        Right.KEEP_ATTENDANCE,
                        Right.SET_PERIOD_MARKS,
                        Right.CLOSE_PERIODS,
                        Right.UNLOCK_JOURNALS,
                        Right.RECORD_COUNCIL,
                        Right.READ_DIARIES,
                        Right.GIVE_ACCESS,
                        Right.SEE_TEACHERS_WEEKS,
                        Right.PLAN_TIMETABLE)
                .contains(right);
    }

    private static boolean decides(Caller somebody, Right right) {
        try {
            if (right == Right.SEE_PEOPLE) {
                PeoplePolicy.requireMaySeeStaff(somebody, SCHOOL);
            } else {
                SchoolPolicy.require(somebody, right, SCHOOL);
            }
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    @Test
    void aClassTeacherWhoseSchoolForbidsItSeesNoPeople() {
        inSchool((em, rules) -> {
            rules.choose(ADMINISTRATOR, SCHOOL, new ChooseRight(Right.SEE_PEOPLE, Holder.CLASS_TEACHER, false));
            Caller leader =
                    new Caller(1, CLASS_TEACHER, List.of(new Position(Role.TEACHER, SCHOOL)), "", head(em).rules());
            assertEquals(0, new OfficeRights(em).of(leader, SCHOOL, TODAY).count());
            assertEquals(
                    1,
                    new OfficeRights(em)
                            .of(new Caller(1, CLASS_TEACHER, leader.positions(), ""), SCHOOL, TODAY)
                            .count());
        });
    }
}

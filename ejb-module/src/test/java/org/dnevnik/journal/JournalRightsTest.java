package org.dnevnik.journal;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.journal.view.CellQuery;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Rules;
import org.dnevnik.school.ToldRight;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of somebody's rights is what the journal does when they come, lesson by lesson. */
class JournalRightsTest {

    private record Given(long id, String over, LocalDate date) {}

    static Stream<Caller> everybody() {
        return Stream.of(TEACHER, CLASS_TEACHER, CO_TEACHER, ANNA)
                .flatMap(p -> Stream.of(Role.values())
                        .map(r -> new Position(r, school(r)))
                        .map(position -> List.of(position))
                        .flatMap(positions -> rules().map(rules -> new Caller(1, p, positions, "", rules))));
    }

    private static @Nullable Long school(Role role) {
        return role == Role.REGION_OPERATOR || role == Role.GUARDIAN ? null : (Long) SCHOOL;
    }

    private static Stream<Rules> rules() {
        return Stream.of(
                Rules.USUAL,
                new Rules(Set.of(new Rules.Choice(SCHOOL, Right.WRITE_JOURNALS, Holder.CLASS_TEACHER, true)), Set.of()),
                new Rules(Set.of(new Rules.Choice(SCHOOL, Right.READ_JOURNALS, Holder.CLASS_TEACHER, false)), Set.of()),
                new Rules(Set.of(new Rules.Choice(SCHOOL, Right.WRITE_JOURNALS, Holder.HEAD, false)), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whatIsToldIsWhatIsDecided(Caller caller) {
        rolledBack(em -> {
            List<Given> lessons = lessons(new SchoolStory(em));
            List<ToldRight> told =
                    new JournalRights(em).of(caller, SCHOOL, TODAY).toList();
            for (Given lesson : lessons) {
                assertEquals(
                        JournalPolicy.mayWrite(caller, cell(em, caller, lesson)),
                        told.stream().anyMatch(t -> covers(t, Right.WRITE_JOURNALS, lesson)),
                        () -> "writes " + lesson + " by " + told);
            }
            for (long subject : List.of(MATHS, RUSSIAN)) {
                String over = over(subject);
                assertEquals(
                        JournalPolicy.mayRead(caller, head(em, caller, subject)),
                        told.stream().anyMatch(t -> t.right() == Right.READ_JOURNALS && reaches(t, over)),
                        () -> "reads " + over + " by " + told);
            }
        });
    }

    /** The teacher's mathematics, of which the co-teacher substitutes one lesson, and nobody's Russian but one lesson of the class teacher's. */
    private static List<Given> lessons(SchoolStory story) {
        long own = story.lesson("2026-11-16", 1);
        long substituted = story.lesson(CLASS, MATHS, "2026-11-17", 1, CO_TEACHER, null);
        long russian = story.lesson(CLASS, RUSSIAN, "2026-11-18", 1, TEACHER, CO_TEACHER);
        story.sql(
                "INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, lesson, new_teacher, "
                        + "new_date, new_number) VALUES (700990, ?1, ?2, 'REPLACE', ?3, ?4, '2026-11-17', 1, ?5, ?6, ?7, '2026-11-17', 1)",
                SCHOOL,
                YEAR,
                CLASS,
                MATHS,
                TEACHER,
                substituted,
                CO_TEACHER);
        return List.of(
                new Given(own, over(MATHS), LocalDate.of(2026, 11, 16)),
                new Given(substituted, over(MATHS), LocalDate.of(2026, 11, 17)),
                new Given(russian, over(RUSSIAN), LocalDate.of(2026, 11, 18)));
    }

    private static String over(long subject) {
        return (subject == MATHS ? "Математика" : "Русский язык") + ", 5А";
    }

    private static org.dnevnik.journal.view.Standing cell(EntityManager em, Caller caller, Given lesson) {
        return new CellQuery(em)
                .of(lesson.id(), YEAR, null, ANNA, null, caller.person())
                .orElseThrow()
                .standing();
    }

    private static org.dnevnik.journal.view.Standing head(EntityManager em, Caller caller, long subject) {
        return new GridHeadQuery(em)
                .of(CLASS, subject, caller.person(), TODAY)
                .orElseThrow()
                .standing();
    }

    private static boolean covers(ToldRight told, Right right, Given lesson) {
        boolean inTime = told.until() == null || told.until().equals(lesson.date());
        return told.right() == right && reaches(told, lesson.over()) && inTime;
    }

    private static boolean reaches(ToldRight told, String over) {
        return told.over().isEmpty() || told.over().equals(over) || over.endsWith(", " + told.over());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybodyWhoIsToldOfHasAReasonOfTheirOwn(Caller caller) {
        rolledBack(em -> {
            lessons(new SchoolStory(em));
            new JournalRights(em)
                    .of(caller, SCHOOL, TODAY)
                    .forEach(t -> assertTrue(
                            t.right().leave(t.ground().holder()).isFree()
                                    || t.right().leave(t.ground().holder()) == org.dnevnik.kernel.Leave.ALWAYS,
                            t::toString));
        });
    }
}

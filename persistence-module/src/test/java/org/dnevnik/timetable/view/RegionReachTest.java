package org.dnevnik.timetable.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.people.view.ChildrenQuery;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.view.WeekHeadQuery.Key;
import org.junit.jupiter.api.Test;

/** What concerns one person is found from that person: a region has half a million others, and PostgreSQL must not read them. */
class RegionReachTest {

    private static final int OTHERS = 400;
    private static final int A_FEW = 100;

    private static final String CROWD = """
            INSERT INTO people.person (id, surname, given_name, name_key, version)
            SELECT 710000 + n, 'Прохожий', 'Пётр', 'прохожий ' || n, 1 FROM generate_series(1, %d) AS n""";

    private static final String CROWD_LEARNS = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT 710000 + n, 710000 + n, 700012, '2026-09-01', 1 FROM generate_series(1, %d) AS n""";

    private static final String READ = """
            SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0) FROM pg_stat_xact_user_tables
            WHERE relid IN ('people.person'::regclass, 'school.enrolment'::regclass)""";

    @Test
    void theWeekOfWhoAsksForNobodys() {
        readsFew(em -> new WeekHeadQuery(em).own(ANNA, YEAR, TODAY));
    }

    @Test
    void whoseWeekItIsAndWhoseThereAreToChooseFrom() {
        readsFew(em -> new WeekHeadQuery(em).head(new Key(WeekKind.GROUP, CLASS), ANNA, YEAR, TODAY));
    }

    @Test
    void whoseWeeksAColleagueMayChoose() {
        readsFew(em -> {
            em.createNativeQuery("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                            + "VALUES (700110, 700110, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)")
                    .executeUpdate();
            var head = new WeekHeadQuery(em).head(new Key(WeekKind.GROUP, CLASS), TEACHER, YEAR, TODAY);
            assertEquals(1, head.orElseThrow().choices().teachers().size());
        });
    }

    @Test
    void whoseLessonsSomebodyMayPutIntoACalendar() {
        readsFew(em -> new CalendarFeedQuery(em).subjects(ANNA, TODAY));
    }

    @Test
    void theTeachersOfAPlan() {
        readsFew(em -> new PlanQuery(em).teachers(SCHOOL, 1));
    }

    @Test
    void theChildrenOfAGuardian() {
        readsFew(em -> new ChildrenQuery(em).of(ANNA, TODAY));
    }

    @Test
    void whomAFileNames() {
        readsFew(em -> new KnownPersonsQuery(em).of(List.of("12345678964"), List.of("прохожий 7")));
    }

    /** Small tables are read whole for good reason, so that is forbidden; whoever still needs everybody is seen by the number of rows. */
    private static void readsFew(Consumer<EntityManager> query) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(CROWD.formatted(OTHERS));
            story.sql(CROWD_LEARNS.formatted(OTHERS));
            story.sql("ANALYZE people.person, school.enrolment, school.edu_group");
            story.sql("SET LOCAL enable_seqscan = off");
            long before = read(em);
            query.accept(em);
            long read = read(em) - before;
            assertTrue(read < A_FEW, () -> read + " rows were read");
        });
    }

    private static long read(EntityManager em) {
        return ((Number) em.createNativeQuery(READ).getSingleResult()).longValue();
    }
}

package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Scale.Kind;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class GradingRuleQueryTest {

    @Test
    void withoutARuleItIsTheUsualOneWithTheAverageThatTheSchoolUses() {
        told(em -> {
            assertEquals(Kind.FIVE, kind(em, 5, MATHS));
            assertEquals(
                    Average.WEIGHTED, query(em).of(SchoolStory.SCHOOL, 5, MATHS).average());
            run(
                    em,
                    "INSERT INTO school.function VALUES (" + SchoolStory.SCHOOL + ", 'WEIGHTED_AVERAGE', false, "
                            + SchoolStory.TEACHER + ", now())");
            assertEquals(
                    Average.PLAIN, query(em).of(SchoolStory.SCHOOL, 5, MATHS).average());
        });
    }

    @Test
    void aSubjectsRuleComesFirstThenThatOfFewerParallels() {
        told(em -> {
            rule(em, 1, 1, 11, null, "TWELVE");
            assertEquals(Kind.TWELVE, kind(em, 5, MATHS));
            rule(em, 2, 5, 6, null, "HUNDRED");
            assertEquals(Kind.HUNDRED, kind(em, 5, MATHS));
            assertEquals(Kind.TWELVE, kind(em, 7, MATHS));
            rule(em, 3, 1, 11, MATHS, "TEN");
            assertEquals(Kind.TEN, kind(em, 5, MATHS));
            assertEquals(Kind.HUNDRED, kind(em, 5, RUSSIAN));
            assertEquals(Kind.FIVE, kind(em, 12, RUSSIAN));
        });
    }

    private static GradingRuleQuery query(EntityManager em) {
        return new GradingRuleQuery(em);
    }

    private static Kind kind(EntityManager em, int parallel, long subject) {
        return query(em).of(SchoolStory.SCHOOL, parallel, subject).scale().kind();
    }

    private static void rule(
            EntityManager em,
            long id,
            int from,
            int to,
            @org.jspecify.annotations.Nullable Long subject,
            String scale) {
        run(
                em,
                "INSERT INTO journal.grading_rule VALUES (" + id + ", " + SchoolStory.SCHOOL + ", " + from + ", " + to
                        + ", " + subject + ", '" + scale + "', NULL, 'PLAIN', 3, '', 0, 1)");
    }

    private static void run(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    private static void told(Consumer<EntityManager> test) {
        TestDatabase.rolledBack(em -> {
            new SchoolStory(em);
            test.accept(em);
        });
    }
}

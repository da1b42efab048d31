package org.dnevnik.reports.view;

import static org.dnevnik.reports.view.AutumnStory.FIRST;
import static org.dnevnik.reports.view.AutumnStory.told;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roll of a class is what its pupils by name, and those who came and left, add up to. */
class RollSumsTest {

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whoeverIsThereAtTheEndWasThereBeforeOrCameAndDidNotLeave(long seed) {
        told(seed, em -> {
            RollChangesQuery rolls = new RollChangesQuery(em);
            List<RollChange> changes = rolls.changes(SCHOOL, YEAR, FIRST, TODAY);
            assertTrue(changes.size() > 2, "somebody came and left");
            for (RollClass klass : rolls.classes(SCHOOL, YEAR, FIRST, TODAY)) {
                long came = changes.stream()
                        .filter(c -> c.klass() == klass.id() && c.came())
                        .count();
                long left = changes.stream()
                        .filter(c -> c.klass() == klass.id() && !c.came())
                        .count();
                assertEquals(klass.after(), klass.before() + came - left, klass::toString);
                assertEquals(klass.before(), rolls.pupils(klass.id(), FIRST).size(), klass::toString);
                assertEquals(namesAfter(rolls, klass.id(), changes), names(rolls, klass.id(), TODAY));
            }
        });
    }

    /** Those of the first day, with who came and without who left. */
    private static Set<Long> namesAfter(RollChangesQuery rolls, long klass, List<RollChange> changes) {
        Set<Long> there = names(rolls, klass, FIRST);
        changes.stream().filter(c -> c.klass() == klass).forEach(c -> {
            if (c.came()) {
                there.add(c.person());
            } else {
                there.remove(c.person());
            }
        });
        return there;
    }

    private static Set<Long> names(RollChangesQuery rolls, long klass, LocalDate day) {
        return rolls.pupils(klass, day).stream().map(RollPupil::person).collect(Collectors.toCollection(HashSet::new));
    }
}

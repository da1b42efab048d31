package org.dnevnik.diary.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.diary.view.Histogram.Bar;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static final BigDecimal LOW = BigDecimal.valueOf(2);
    private static final BigDecimal HIGH = BigDecimal.valueOf(5);

    @Test
    void everyBarHoldsFiveBesidesWhoeverLooks() {
        Random random = new Random(5);
        int shown = 0;
        for (int i = 0; i < 5_000; i++) {
            List<BigDecimal> means = means(random, random.nextInt(40));
            Histogram told = Histogram.of(means, LOW, HIGH);
            told.bars().forEach(bar -> assertTrue(bar.pupils() - 1 >= Histogram.K, bar.toString()));
            if (told.isShown()) {
                shown++;
                assertEquals(means.size(), told.pupils(), "nobody is left out, so nobody is found by what is missing");
                assertTrue(told.bars().size() >= 2);
            }
        }
        assertTrue(shown > 1_000, "most classes are shown: " + shown);
    }

    @Test
    void barsCoverTheScaleWithoutAGap() {
        Histogram told = Histogram.of(means(new Random(1), 30), LOW, HIGH);
        assertEquals(0, told.bars().get(0).from().compareTo(LOW));
        assertEquals(0, told.bars().get(told.bars().size() - 1).to().compareTo(HIGH));
        for (int i = 1; i < told.bars().size(); i++) {
            assertEquals(told.bars().get(i - 1).to(), told.bars().get(i).from());
        }
    }

    @Test
    void aSmallClassAndOneThatIsAllAlikeShowNothing() {
        assertFalse(Histogram.of(means(new Random(1), 11), LOW, HIGH).isShown());
        assertFalse(Histogram.of(Collections.nCopies(25, new BigDecimal("4.2")), LOW, HIGH)
                .isShown());
    }

    @Test
    void theOwnPlaceIsToldAsABar() {
        Histogram told = Histogram.read("2:3.5:8;3.5:4:7;4:5:10");
        Bar own = told.bar(new BigDecimal("3.6")).orElseThrow();
        assertEquals(11, told.firstPlace(own));
        assertEquals(17, told.lastPlace(own));
        assertEquals(told.bars().get(2), told.bar(new BigDecimal("5")).orElseThrow());
        assertEquals(told.bars().get(0), told.bar(new BigDecimal("1.5")).orElseThrow());
        assertEquals("2:3.5:8;3.5:4:7;4:5:10", told.told());
    }

    /** What an attacker sees who looks before and after each mark, and knows whose mark it was. */
    private static final class Watched {

        private final List<BigDecimal> means;
        private final boolean guarded;
        private Histogram published;
        private final Set<Integer> changed = new HashSet<>();

        Watched(List<BigDecimal> means, boolean guarded) {
            this.means = new ArrayList<>(means);
            this.guarded = guarded;
            this.published = Histogram.of(means, LOW, HIGH);
        }

        /** @return how many pupils could have made the difference between the two looks; 0: there is none */
        int lookAfter(int pupil, BigDecimal mean) {
            means.set(pupil, mean);
            changed.add(pupil);
            if (guarded && !Histogram.mayFollow(changed.size())) {
                return 0;
            }
            Histogram before = published;
            published = Histogram.of(means, LOW, HIGH);
            int suspects = before.equals(published) ? 0 : changed.size();
            changed.clear();
            return suspects;
        }
    }

    @Test
    void noTwoLooksDifferByFewerThanFivePupils() {
        Random random = new Random(7);
        boolean unguardedTells = false;
        boolean guardedChanges = false;
        for (int run = 0; run < 200; run++) {
            List<BigDecimal> means = means(random, 25);
            Watched guarded = new Watched(means, true);
            Watched unguarded = new Watched(means, false);
            for (int mark = 0; mark < 60; mark++) {
                int pupil = random.nextInt(25);
                BigDecimal mean = mean(random);
                unguardedTells |= unguarded.lookAfter(pupil, mean) == 1;
                int suspects = guarded.lookAfter(pupil, mean);
                guardedChanges |= suspects > 0;
                assertTrue(
                        suspects == 0 || suspects >= Histogram.K, "a difference that " + suspects + " could have made");
            }
        }
        assertTrue(unguardedTells, "the attack succeeds where every change is published at once");
        assertTrue(guardedChanges, "and the picture does change in time");
    }

    @Test
    void twoReadersOfOneClassSeeTheSameBars() {
        List<BigDecimal> means = means(new Random(3), 25);
        Histogram ofOne = Histogram.of(means, LOW, HIGH);
        List<BigDecimal> otherOrder = new ArrayList<>(means);
        Collections.shuffle(otherOrder, new Random(4));
        assertEquals(ofOne, Histogram.of(otherOrder, LOW, HIGH));
        assertNotEquals(ofOne, Histogram.of(means.subList(0, 18), LOW, HIGH));
    }

    private static List<BigDecimal> means(Random random, int count) {
        return Stream.generate(() -> mean(random)).limit(count).toList();
    }

    private static BigDecimal mean(Random random) {
        return BigDecimal.valueOf(200 + random.nextInt(301), 2);
    }
}

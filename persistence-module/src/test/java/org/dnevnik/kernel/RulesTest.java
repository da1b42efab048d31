package org.dnevnik.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final long OURS = 1;
    private static final long OTHER = 2;

    static Stream<Rules.Choice> everyChoice() {
        return Arrays.stream(Right.values())
                .flatMap(r -> Arrays.stream(Holder.values())
                        .flatMap(h -> Stream.of(true, false).map(a -> new Rules.Choice(OURS, r, h, a))));
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void aChoiceHoldsInsideItsBoundsInItsSchoolAndNowhereElse(Rules.Choice choice) {
        Rules rules = new Rules(Set.of(choice), Set.of());
        Leave leave = choice.right().leave(choice.holder());
        boolean usual = leave == Leave.ALWAYS || leave == Leave.USUALLY;
        boolean expected = leave.isFree() ? choice.allowed() : usual;
        assertEquals(
                expected, rules.ground(choice.right(), choice.holder(), OURS).isPresent());
        assertEquals(usual, rules.ground(choice.right(), choice.holder(), OTHER).isPresent());
    }

    @Test
    void aRightThatTheSchoolHasGivenSaysSo() {
        Rules given = new Rules(Set.of(new Rules.Choice(OURS, Right.IMPORT, Holder.HEAD, true)), Set.of());
        assertEquals(Optional.of(new Ground(Holder.HEAD, true)), given.ground(Right.IMPORT, Holder.HEAD, OURS));
        assertEquals(
                Optional.of(new Ground(Holder.ADMINISTRATOR, false)),
                given.ground(Right.IMPORT, Holder.ADMINISTRATOR, OURS));
    }

    @Test
    void aRelationIsNoPosition() {
        Caller pupil = new Caller(1, 1, List.of(new Position(Role.PUPIL, OURS), new Position(Role.GUARDIAN, null)), "");
        assertFalse(pupil.may(Right.READ_DIARIES, OURS), "a pupil reads the own diary, not the school's");
        assertTrue(pupil.groundAs(Holder.PUPIL, Right.READ_DIARIES, OURS).isPresent());
    }

    @Test
    void everyRightHasSomebodyWhoAlwaysHasIt() {
        for (Right right : Right.values()) {
            assertTrue(
                    Arrays.stream(Holder.values()).anyMatch(h -> right.leave(h) == Leave.ALWAYS),
                    () -> right + " could be taken from everybody");
        }
    }

    @Test
    void aFunctionIsUsedUntilItsSchoolSaysOtherwise() {
        Caller caller = new Caller(
                1, 1, List.of(), "", new Rules(Set.of(), Set.of(new Rules.Unused(OURS, SchoolFunction.CALENDARS))));
        assertFalse(caller.uses(SchoolFunction.CALENDARS, OURS));
        assertTrue(caller.uses(SchoolFunction.SUBGROUPS, OURS));
        assertTrue(caller.uses(SchoolFunction.CALENDARS, OTHER));
    }
}

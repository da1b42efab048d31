package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {

    private static final long SCHOOL = 1;

    private static Caller caller(Role role, @Nullable Long school) {
        return new Caller(1, 1, List.of(new Position(role, school)), "127.0.0.1");
    }

    /** Who, and whose account: a position at the own school (1), at another (2), of the region (0), or none. */
    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, , true",
        "ADMINISTRATOR, TEACHER:1, true",
        "ADMINISTRATOR, HEAD:1, true",
        "ADMINISTRATOR, ADMINISTRATOR:1, true",
        "ADMINISTRATOR, TEACHER:1 TEACHER:2, true",
        "ADMINISTRATOR, TEACHER:2, false",
        "ADMINISTRATOR, TEACHER:1 HEAD:2, false",
        "ADMINISTRATOR, ADMINISTRATOR:2, false",
        "ADMINISTRATOR, REGION_OPERATOR:0, false",
        "HEAD, , true",
        "HEAD, TEACHER:1, true",
        "HEAD, HEAD:1, false",
        "HEAD, ADMINISTRATOR:1, false",
        "TEACHER, , true",
        "TEACHER, TEACHER:1, false",
        "TEACHER, STAFF:2, false"
    })
    void nobodyGetsAtTheAccountOfSomebodyWhoMayDoMore(Role role, @Nullable String held, boolean may) {
        List<Position> positions = held == null
                ? List.of()
                : List.of(held.split(" ")).stream()
                        .map(AccessPolicyTest::position)
                        .toList();
        assertEquals(may, AccessPolicy.mayHandle(caller(role, SCHOOL), positions));
    }

    private static Position position(String text) {
        String[] parts = text.split(":");
        return new Position(Role.valueOf(parts[0]), parts[1].equals("0") ? null : Long.valueOf(parts[1]));
    }

    @Test
    void aClassTeacherGivesAccessInTheOwnClassWhereTheSchoolLetsThem() {
        Caller teacher = caller(Role.TEACHER, SCHOOL);
        assertDoesNotThrow(() -> AccessPolicy.requireMayGive(teacher, SCHOOL, true));
        Caller forbidden = deciding(Role.TEACHER, Holder.CLASS_TEACHER, false);
        assertThrows(NotFound.class, () -> AccessPolicy.requireMayGive(forbidden, SCHOOL, true));
        assertThrows(NotFound.class, () -> AccessPolicy.requireMayGive(teacher, SCHOOL, false));
        assertDoesNotThrow(() -> AccessPolicy.requireMayGive(caller(Role.HEAD, SCHOOL), SCHOOL, false));
    }

    @Test
    void aSecretaryGivesAccessToFamiliesWhereTheSchoolHasDecidedSoAndNeverToTheStaff() {
        assertThrows(NotFound.class, () -> AccessPolicy.requireMayGive(caller(Role.STAFF, SCHOOL), SCHOOL, false));
        Caller secretary = deciding(Role.STAFF, Holder.STAFF, true);
        assertDoesNotThrow(() -> AccessPolicy.requireMayGive(secretary, SCHOOL, false));
        assertThrows(NotFound.class, () -> AccessPolicy.requireGivesStaff(secretary, SCHOOL));
        assertFalse(AccessPolicy.mayHandle(secretary, List.of(new Position(Role.TEACHER, SCHOOL))));
    }

    private static Caller deciding(Role role, Holder holder, boolean allowed) {
        Rules rules = new Rules(Set.of(new Rules.Choice(SCHOOL, Right.GIVE_ACCESS, holder, allowed)), Set.of());
        return new Caller(1, 1, List.of(new Position(role, SCHOOL)), "127.0.0.1", rules);
    }

    @Test
    void theStaffIsForThoseWhoRunTheSchoolAndTheRulesForItsAdministrator() {
        assertThrows(NotFound.class, () -> AccessPolicy.requireGivesStaff(caller(Role.TEACHER, SCHOOL), SCHOOL));
        assertThrows(NotFound.class, () -> AccessPolicy.requireGivesStaff(caller(Role.HEAD, 2L), SCHOOL));
        assertThrows(NotFound.class, () -> AccessPolicy.requireMayRule(caller(Role.HEAD, SCHOOL), SCHOOL));
        assertDoesNotThrow(() -> AccessPolicy.requireMayRule(caller(Role.ADMINISTRATOR, SCHOOL), SCHOOL));
    }
}

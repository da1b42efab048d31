package org.dnevnik.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

    private static final JavaClasses RED = new ClassFileImporter().importPackages("org.dnevnik.architecture.red");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return House.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(House.CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> theRedHouseBreaksEachRuleWhereItWasMadeTo() {
        return House.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    String report =
                            rule.getValue().evaluate(RED).getFailureReport().toString();
                    RedHouse.FAULTS
                            .getOrDefault(rule.getKey(), List.of())
                            .forEach(place ->
                                    assertTrue(report.contains(place), () -> place + " is missing in: " + report));
                }));
    }

    @Test
    void aPolicyThatIsAskedInAnyOfFourWaysIsSeen() {
        String report = RightsRules.SERVICES_ASK_THEIR_POLICY
                .evaluate(RED)
                .getFailureReport()
                .toString();
        assertFalse(report.contains("AskingService"), report);
    }

    @Test
    void everyRuleWasSeenRed() {
        assertEquals(new TreeSet<>(House.rules().keySet()), new TreeSet<>(RedHouse.FAULTS.keySet()));
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertTrue(House.CLASSES.size() > 100, () -> "only " + House.CLASSES.size() + " classes found");
    }
}

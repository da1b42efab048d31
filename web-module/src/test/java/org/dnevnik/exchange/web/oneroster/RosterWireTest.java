package org.dnevnik.exchange.web.oneroster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dnevnik.exchange.RosterScope;
import org.dnevnik.exchange.view.RosterTable;
import org.junit.jupiter.api.Test;

class RosterWireTest {

    private static RosterFault refused(String filter) {
        return assertThrows(RosterFault.class, () -> RosterFilter.read(RosterTable.USERS, filter), filter);
    }

    @Test
    void aFilterIsOneOrTwoComparisonsOfKnownFields() {
        for (String right : List.of(
                "familyName='Иванова'",
                "familyName~'ива' AND givenName='Анна'",
                "status='active' OR role='student'",
                "dateLastModified>'2026-11-01'",
                "primaryOrg.sourcedId='o1'",
                "familyName=''")) {
            RosterFilter.read(RosterTable.USERS, right);
        }
        RosterFilter.read(RosterTable.RESULTS, "score>='4' AND student.sourcedId='u1'");
    }

    @Test
    void aScaleIsTheStepsThatItsMarksMayHave() {
        Map<String, Object> scale = new RosterJson(RosterTable.SCORE_SCALES, "http://x/")
                .of(Map.of("sourcedId", "c.scale", "scoreScaleValue", "{4.5:B},{зч:зч}"), Set.of());
        assertEquals(
                List.of(
                        Map.of("itemValueLHS", "4.5", "itemValueRHS", "B"),
                        Map.of("itemValueLHS", "зч", "itemValueRHS", "зч")),
                scale.get("scoreScaleValue"));
        Map<String, Object> work = new RosterJson(RosterTable.LINE_ITEMS, "http://x/")
                .of(Map.of("sourcedId", "w", "scoreScaleSourcedId", "c.scale"), Set.of("scoreScale"));
        assertEquals(
                Map.of(
                        "scoreScale",
                        Map.of(
                                "href",
                                "http://x/gradebook/v1p2/scoreScales/c.scale",
                                "sourcedId",
                                "c.scale",
                                "type",
                                "scoreScale")),
                work);
    }

    @Test
    void whatIsNoFilterIsRefusedWithTheSpecificationsWord() {
        for (String wrong : List.of(
                "familyName",
                "familyName=Иванова",
                "surname='Иванова'",
                "userIds='{SNILS:11223344595}'",
                "familyName='a' AND givenName='b' AND email='c'",
                "familyName='a' XOR givenName='b'",
                "familyName='a'; DROP TABLE people.person",
                "familyName\"='a'",
                "familyName='" + "я".repeat(500) + "'")) {
            assertEquals("invalid_filter_field", refused(wrong).minor(), wrong);
        }
        assertThrows(RosterFault.class, () -> RosterFilter.read(RosterTable.RESULTS, "score>'пять'"));
    }

    @Test
    void eachAddressOfTheSpecificationMeansATable() {
        for (String one : List.of(
                "academicSessions",
                "terms",
                "gradingPeriods",
                "orgs",
                "schools",
                "courses",
                "classes",
                "users",
                "students",
                "teachers",
                "enrollments",
                "demographics")) {
            assertFalse(RosterRoute.of("rostering", one).orElseThrow().single(), one);
            assertTrue(RosterRoute.of("rostering", one + "/x").orElseThrow().single(), one);
        }
        for (String nested : List.of(
                "schools/s/classes",
                "schools/s/students",
                "schools/s/teachers",
                "schools/s/courses",
                "schools/s/enrollments",
                "schools/s/terms",
                "schools/s/classes/c/students",
                "schools/s/classes/c/teachers",
                "schools/s/classes/c/enrollments",
                "classes/c/students",
                "classes/c/teachers",
                "students/u/classes",
                "teachers/u/classes",
                "terms/t/classes",
                "terms/t/gradingPeriods",
                "courses/k/classes")) {
            assertFalse(RosterRoute.of("rostering", nested).orElseThrow().single(), nested);
        }
        for (String marks : List.of(
                "categories",
                "lineItems",
                "results",
                "classes/c/lineItems",
                "classes/c/results",
                "classes/c/categories",
                "scoreScales",
                "scoreScales/x",
                "classes/c/scoreScales",
                "schools/s/scoreScales",
                "classes/c/students/s/results",
                "classes/c/lineItems/l/results")) {
            assertEquals(
                    RosterScope.GRADEBOOK,
                    RosterRoute.of("gradebook", marks).orElseThrow().scope(),
                    marks);
        }
        assertEquals(
                RosterScope.DEMOGRAPHICS,
                RosterRoute.of("rostering", "demographics").orElseThrow().scope());
        for (String none : List.of(
                "",
                "/",
                "persons",
                "schools/s/results",
                "users/x/y/z",
                "classes/c/students/s/classes/d/students",
                "results",
                "schools//")) {
            assertTrue(RosterRoute.of("rostering", none).isEmpty(), none);
        }
    }

    @Test
    void aRowIsToldAsTheRestBindingSays() {
        RosterJson json = new RosterJson(RosterTable.USERS, "https://dnevnik.example/ims/oneroster/");
        Map<String, String> row = Map.of(
                "sourcedId", "u1",
                "userIds", "{SNILS:11223344595}",
                "grades", "05",
                "agentSourcedIds", "u2,u3",
                "roles", "[{\"roleType\":\"primary\",\"role\":\"student\",\"org\":\"o1\",\"beginDate\":null}]");
        Map<String, Object> told = json.of(row, Set.of());
        assertEquals(List.of("05"), told.get("grades"));
        assertEquals(
                List.of("u2", "u3"),
                list(told, "agents").stream()
                        .map(a -> ((Map<?, ?>) a).get("sourcedId"))
                        .toList());
        Map<?, ?> role = (Map<?, ?>) list(told, "roles").get(0);
        assertEquals("student", role.get("role"));
        assertEquals(
                Map.of(
                        "href",
                        "https://dnevnik.example/ims/oneroster/rostering/v1p2/orgs/o1",
                        "sourcedId",
                        "o1",
                        "type",
                        "org"),
                role.get("org"));
        assertFalse(told.containsKey("userIds"), "a SNILS is no business of a program");
        assertEquals(Set.of("grades"), json.of(row, Set.of("grades")).keySet());
        assertEquals("lineItem", RosterJson.one(RosterTable.LINE_ITEMS));
        assertEquals("academicSession", RosterJson.one(RosterTable.ACADEMIC_SESSIONS));
    }

    private static List<?> list(Map<String, Object> told, String name) {
        return (List<?>) Objects.requireNonNull(told.get(name));
    }

    @Test
    void pagesAreBounded() {
        assertEquals(new RosterPaging(1000, 0, ""), RosterPaging.of("5000", "0", ""));
        for (String wrong : List.of("0", "-1", "много", "99999999999")) {
            assertThrows(RosterFault.class, () -> RosterPaging.of(wrong, "0", ""), wrong);
        }
        assertThrows(RosterFault.class, () -> RosterPaging.fields(RosterTable.USERS, "givenName,userIds"));
        assertEquals(Set.of("givenName", "roles"), RosterPaging.fields(RosterTable.USERS, "givenName, roles"));
    }

    @Test
    void aScopeIsReadByItsWholeWord() {
        assertEquals(
                Set.of(RosterScope.ROSTER),
                RosterScope.read("https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly"));
        assertEquals(Set.of(), RosterScope.read("roster.readonly"));
        assertEquals(3, RosterScope.read(" ").size());
    }
}

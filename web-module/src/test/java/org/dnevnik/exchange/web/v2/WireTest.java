package org.dnevnik.exchange.web.v2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @Test
    void everyIdGoesTwice() {
        String json = json(new Task(Id.of(5L), Id.of(null), Id.NONE, "New", "2026-11-25T00:00:00"));
        assertEquals(
                "{\"id\":5,\"id_str\":\"5\",\"person\":0,\"person_str\":\"0\",\"work\":null,\"work_str\":null,"
                        + "\"status\":\"New\",\"targetDate\":\"2026-11-25T00:00:00\"}",
                json);
    }

    @Test
    void aListOfIdsGoesTwiceToo() {
        String json = json(new SchoolMembership(Id.of(1L), Id.of(2L), "Staff", List.of(3L, 4L)));
        assertTrue(json.endsWith("\"groupIds\":[3,4],\"groupIds_str\":[\"3\",\"4\"]}"), json);
    }

    @Test
    void aBareTextIsJsonToo() {
        assertEquals("\"4.33\"", json(new Bare("4.33")));
    }

    @Test
    void averagesOfDaysNameNoPeriod() {
        String json = json(new AverageMark(Id.of(1L), List.of(), null, null, null, null));
        assertEquals("{\"person\":1,\"person_str\":\"1\",\"per-subject-averages\":[]}", json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-09-05",
                "2019-09-05T00:00:00",
                "2019-09-05T00:00",
                "2019-09-05 00:00:00",
                "2019-09-05+00:00:00",
                "2019-09-05T00:00:00.123456",
                "2019-09-05T00:00:00+03:00",
                "2019-09-05T00:00:00 03:00",
                "2019-09-05T00:00:00Z"
            })
    void aDayIsReadHoweverItIsWritten(String written) {
        assertEquals(LocalDate.of(2019, 9, 5), AskedDate.valueOf(written).day());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2019-13-05", "05.09.2019", "2019-09-05'--", "0001-01-01"})
    void whatIsNoDayIsInvalid(String written) {
        assertThrows(ParameterInvalid.class, () -> AskedDate.valueOf(written));
    }

    @Test
    void moreThanAYearIsRefused() {
        LocalDate first = LocalDate.of(2026, 9, 1);
        assertEquals(first, AskedDate.span(first, first.plusDays(366)).first());
        assertThrows(ParameterInvalid.class, () -> AskedDate.span(first, first.plusDays(367)));
        assertThrows(ParameterInvalid.class, () -> AskedDate.span(first, first.minusDays(1)));
    }

    @Test
    void aListIsReadFromJsonFormAndQuery() {
        assertEquals(List.of(3L, 1L, 2L), Sent.json("[1, \"2\"]").ids("lessons", List.of(3L)));
        assertEquals(List.of(1L, 2L), Sent.form("lessons=1&lessons=2").ids("lessons", List.of()));
        assertEquals(List.of(1L, 2L), Sent.json("{\"lessons\":[1,2]}").ids("lessons", List.of()));
        assertEquals(List.of(), Sent.json("").ids("lessons", List.of()));
        assertThrows(ParameterInvalid.class, () -> Sent.json("[\"x\"]"));
        assertThrows(ParameterInvalid.class, () -> Sent.json("{"));
    }

    @Test
    void anObjectIsReadFromJsonAndFromAFieldOfAForm() {
        Sent json = Sent.json("{\"person_str\":\"7\",\"status\":\"Late\",\"comment\":null}");
        assertEquals(7, json.needed("person"));
        assertNull(json.text("comment"));
        Sent form = Sent.form("lessonLogEntry=%7B%22person%22%3A7%2C%22status%22%3A%22Late%22%7D");
        assertEquals(7, form.needed("person"));
        assertEquals("Late", form.text("status"));
        assertThrows(ParameterInvalid.class, () -> form.needed("lesson"));
        assertEquals(2, Sent.json("[{\"person\":1},{\"person\":2}]").objects().size());
    }

    @Test
    void numbersOfHomeworkAreLiftedAndComeBack() {
        assertTrue(Numbers.isLifted(Numbers.homework(5)));
        assertEquals(5, Numbers.lowered(Numbers.homework(5)));
        assertEquals(List.of(1L), Numbers.plain(List.of(1L, Numbers.homework(2))));
        assertEquals(List.of(2L), Numbers.lowered(List.of(1L, Numbers.homework(2))));
        assertEquals(Numbers.homework(5), (long) (double) Numbers.homework(5));
    }

    @Test
    void aPaceAllowsABurstAndThenAsksToWait() {
        Pace pace = new Pace(10, 20);
        for (int i = 0; i < 20; i++) {
            assertEquals(0, pace.secondsToWait(1, 0));
        }
        assertTrue(pace.secondsToWait(1, 0) >= 1);
        assertEquals(0, pace.secondsToWait(2, 0), "somebody else is not bound by it");
        assertEquals(0, pace.secondsToWait(1, TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void aTagIsKnownInEveryWayInWhichItIsSent() {
        String tag = ApiAnswers.tag("{}".getBytes(StandardCharsets.UTF_8));
        assertTrue(ApiAnswers.isKnown(tag, tag));
        assertTrue(ApiAnswers.isKnown("\"x\", W/" + tag, tag));
        assertFalse(ApiAnswers.isKnown("\"x\"", tag));
        assertFalse(ApiAnswers.isKnown(null, tag));
        assertFalse(tag.equals(ApiAnswers.tag("[]".getBytes(StandardCharsets.UTF_8))));
    }

    private static String json(Object shape) {
        return new String(ApiJson.bytes(shape), StandardCharsets.UTF_8);
    }

    @Test
    void aCallAboutAnybodyNeedsTheScopeOfTheSameCallAboutOneself() {
        for (Method of : UsersResource.class.getDeclaredMethods()) {
            Path path = of.getAnnotation(Path.class);
            Arrays.stream(UsersMeResource.class.getDeclaredMethods())
                    .filter(me -> path != null
                            && me.isAnnotationPresent(Path.class)
                            && path.value()
                                    .equals("{user}/"
                                            + me.getAnnotation(Path.class).value()))
                    .forEach(me -> assertEquals(
                            me.getAnnotation(NeedsScope.class), of.getAnnotation(NeedsScope.class), me::getName));
        }
    }
}

package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several cells in one request. */
@ExtendWith(OneServer.class)
class ColumnIT {

    private static final String VALUE =
            "SELECT coalesce(max(value), '') FROM journal.mark WHERE work = ? AND person = ?";

    private final Site site;

    ColumnIT(Site site) {
        this.site = site;
    }

    @Test
    void oneThatIsRefusedLosesNoOther() {
        Cell cell = Cell.of(site.database(), "teacher");
        Answer answer =
                post(site.signedIn("teacher"), "cells", List.of(cell.order("777"), cell.order(cell.otherMark())));
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("\"status\":422"), answer.body());
        assertTrue(answer.body().contains("\"reason\":\"journal.refusal.NOT_A_MARK\""), answer.body());
        assertTrue(answer.body().contains("\"status\":200"), answer.body());
        assertEquals(cell.otherMark(), stored(cell));
    }

    @Test
    void oneThatComesTooLateIsToldWhatStandsThere() {
        Cell cell = Cell.of(site.database(), "teacher");
        Visitor teacher = site.signedIn("teacher");
        assertEquals(
                200, teacher.postJson("/data/journal/cell", cell.order("4+")).status());
        Answer late = post(teacher, "cells", List.of(cell.order("3+"), cell.order("4+")));
        assertTrue(late.body().contains("\"status\":409"), late.body());
        assertTrue(late.body().contains("\"status\":200"), "what is so already is acknowledged");
        assertEquals("4+", stored(cell));
    }

    @Test
    void aCheckTellsWhatWouldBeRefusedAndWritesNothing() {
        Cell cell = Cell.of(site.database(), "teacher");
        Answer answer = post(site.signedIn("teacher"), "check", List.of(cell.order("777"), cell.order("2")));
        assertTrue(answer.body().contains("\"status\":422"), answer.body());
        assertTrue(answer.body().contains("\"status\":200"), answer.body());
        assertEquals(cell.mark(), stored(cell));
    }

    @Test
    void moreThanSixtyAreTooMany() {
        Cell cell = Cell.of(site.database(), "teacher");
        List<String> many = Collections.nCopies(61, cell.order("2"));
        assertEquals(400, post(site.signedIn("teacher"), "cells", many).status());
        assertEquals(cell.mark(), stored(cell));
    }

    @Test
    void nothingIsTakenFromAPageThatWasMadeForSomebodyElse() {
        Cell cell = Cell.of(site.database(), "teacher");
        Visitor teacher = site.signedIn("teacher");
        Answer answer = teacher.send(teacher.to("/data/journal/lesson/topic")
                .header("Content-Type", "application/json")
                .header("Dnevnik-Person", Long.toString(cell.teacher() + 1))
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("shell.fault.another.text"), answer.body());
    }

    private static Answer post(Visitor visitor, String path, List<String> orders) {
        return visitor.postJson("/data/journal/" + path, "{\"orders\":[" + String.join(",", orders) + "]}");
    }

    private String stored(Cell cell) {
        return site.database().text(VALUE, cell.work(), cell.pupil());
    }
}

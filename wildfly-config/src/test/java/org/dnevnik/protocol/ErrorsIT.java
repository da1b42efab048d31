package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrong request has a page or a message of its own, the right status, and a correlation id that the page shows. */
@ExtendWith(OneServer.class)
class ErrorsIT {

    private final Site site;

    ErrorsIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/journal/grid?group=987654321&subject=1",
                "/diary?person=987654321",
                "/timetable?group=987654321",
                "/journal/grid.xhtml/../../WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/resources/no-such-file.js"
            })
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = site.signedIn("teacher").get(path);
        assertEquals(404, answer.status(), path);
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/diary?person=abc",
                "/journal/grid?group=abc&subject=1",
                "/diary?week=2026-99-99",
                "/timetable?week=x"
            })
    void nonsenseInAnAddressIsNoFaultOfTheServer(String path) {
        Answer answer = site.signedIn("teacher").get(path);
        assertTrue(
                answer.status() == 400 || answer.status() == 404 || answer.status() == 200,
                () -> path + " answered " + answer.status());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void anErrorPageShowsTheIdThatTheLogHas() {
        Answer answer = site.signedIn("parent").get("/no-such-page");
        assertFalse(answer.header("X-Correlation-Id").isEmpty());
        assertTrue(answer.body().contains(answer.header("X-Correlation-Id")));
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInAndBack() {
        Answer answer = site.visitor().get("/journal?from=menu");
        assertEquals(302, answer.status());
        assertTrue(answer.header("Location").contains("/sign-in"), answer.header("Location"));
        assertTrue(answer.header("Location").contains("journal"), answer.header("Location"));
    }

    @Test
    void aScriptWithoutASessionIsToldSoInJson() {
        Answer answer = site.visitor().postJson("/data/journal/cell", "{}");
        assertEquals(401, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("application/json"), answer.header("Content-Type"));
    }

    @Test
    void aLessonThatIsNotOnesOwnIsNotThere() {
        long parent = site.database().number("SELECT person FROM identity.account WHERE login = 'parent'");
        String order = Cell.of(site.database(), "teacher").orderBy(parent, "5");
        Answer answer = site.signedIn("parent").postJson("/data/journal/cell", order);
        assertEquals(404, answer.status(), answer.body());
    }

    @Test
    void anOrderFromThePageOfSomebodyElseIsNotTaken() {
        Cell cell = Cell.of(site.database(), "teacher");
        assertEquals(
                401,
                site.signedIn("head")
                        .postJson("/data/journal/cell", cell.order("5"))
                        .status());
    }

    @Test
    void aWrongMarkIsRefusedInTheReadersLanguage() {
        Answer answer = site.signedIn("teacher")
                .postJson(
                        "/data/journal/cell",
                        Cell.of(site.database(), "teacher").order("семь"));
        assertEquals(422, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"reason\""), answer.body());
        assertTrue(answer.body().matches("(?s).*\"message\"\\s*:\\s*\"[^\"]*[а-яА-Я][^\"]*\".*"), answer.body());
    }

    @Test
    void aStaleCellIsRefusedAsChanged() {
        Cell seen = Cell.of(site.database(), "teacher");
        Visitor teacher = site.signedIn("teacher");
        assertEquals(
                200,
                teacher.postJson("/data/journal/cell", seen.order(seen.otherMark()))
                        .status());
        assertEquals(
                409, teacher.postJson("/data/journal/cell", seen.order("2")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"lesson\":\"x\"}", "{\"lesson\":1}", "null", ""})
    void aBrokenOrderIsNoFaultOfTheServer(String json) {
        Answer answer = site.signedIn("teacher").postJson("/data/journal/cell", json);
        assertTrue(answer.status() / 100 == 4, () -> json + " answered " + answer.status() + answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void aMethodThatAPageDoesNotTakeIsRefused() {
        Visitor teacher = site.signedIn("teacher");
        Answer answer = teacher.send(teacher.to("/journal").DELETE().build());
        assertTrue(answer.status() == 405 || answer.status() == 404, () -> "status " + answer.status());
        assertEquals(
                405,
                teacher.send(teacher.to("/journal")
                                .method("TRACE", BodyPublishers.noBody())
                                .build())
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resources/../school/people",
                "/resources/%2e%2e/school/people",
                "/sign-out/..;/people",
                "/people;/resources/"
            })
    void anAddressThatBeginsLikeAnotherIsNotFound(String path) {
        assertEquals(404, site.signedIn("admin").get(path).status(), path);
    }

    @Test
    void whoeverIsUnknownSendsNoMoreThanAPassword() {
        String words = "{\"login\":\"" + "a".repeat(70_000) + "\"}";
        assertEquals(413, site.visitor().postJson("/data/sign-in", words).status());
        assertEquals(
                401,
                site.visitor().postJson("/data/journal/cell", words).status(),
                "who has been signed out is told so");
    }

    @Test
    void anOversizedUploadIsRefusedClearly() {
        Visitor admin = site.signedIn("admin");
        String boundary = "xxxxboundaryxxxx";
        String head = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"people.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String body = head + "a".repeat(20 * 1024 * 1024) + "\r\n--" + boundary + "--\r\n";
        Answer answer = admin.send(admin.to("/office/import")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertEquals(413, answer.status());
        assertTrue(answer.body().contains(answer.header("X-Correlation-Id")), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void aBodyOfUnknownLengthIsRefused() {
        Visitor teacher = site.signedIn("teacher");
        byte[] nothing = new byte[10];
        Answer answer = teacher.send(teacher.to("/data/journal/cell")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(nothing)))
                .build());
        assertEquals(411, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"message\""), answer.body());
    }

    @Test
    void anOrderTooBigForWordsIsRefused() {
        Answer answer =
                site.signedIn("teacher").postJson("/data/journal/cell", "{\"text\":\"" + "a".repeat(2 << 20) + "\"}");
        assertEquals(413, answer.status(), answer.body());
    }
}

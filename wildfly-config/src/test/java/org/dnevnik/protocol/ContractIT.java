package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public API as its clients know it: every call of protocol/contract.txt for each of the people, held against the API's own description. */
@ExtendWith(OneServer.class)
class ContractIT {

    /** Of homework and of period marks, whose numbers are lifted on the wire. */
    private static final long LIFT = 4_000_000_000_000_000L;

    private static final int A_DOZEN = 12;

    private final Site site;
    private final Visitor visitor;
    private final Tokens tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    ContractIT(Site site) {
        this.site = site;
        this.visitor = site.visitor();
        this.tokens = Tokens.of(site.database());
        fill(site.database());
    }

    private void fill(Database db) {
        String pupil = db.text("SELECT person FROM identity.account WHERE login = 'pupil'");
        String teacher = db.text("SELECT person FROM identity.account WHERE login = 'teacher'");
        List<String> found = db.rows("""
                        SELECT m.id, m.work, m.lesson, l.edu_group, l.subject, l.date, l.school, l.date - 3, l.date + 3, (SELECT min(t.id) FROM journal.work_type t WHERE t.school = l.school AND NOT t.assessment), l.year
                        FROM journal.mark m JOIN journal.work w ON w.id = m.work JOIN timetable.lesson l ON l.id = m.lesson
                        JOIN school.edu_group g ON g.id = l.edu_group AND g.kind = 'CLASS'
                        JOIN school.reporting_period p ON p.school = l.school AND p.year = l.year AND l.date BETWEEN p.starts AND p.ends
                             AND g.parallel BETWEEN p.parallel_from AND p.parallel_to AND p.closed_at IS NULL
                        WHERE m.person = ?::bigint AND l.teacher = ?::bigint AND m.value IS NOT NULL AND l.date < current_date
                        ORDER BY l.date DESC, m.id LIMIT 1""", pupil, teacher).get(0);
        List<String> names =
                List.of("mark", "work", "lesson", "group", "subject", "date", "school", "from", "to", "type");
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.get(i));
        }
        values.put("person", pupil);
        values.put("teacher", teacher);
        values.put("user", db.text("SELECT id FROM identity.account WHERE login = 'pupil'"));
        values.put(
                "period",
                db.text(
                        "SELECT p.id FROM school.reporting_period p JOIN school.edu_group g ON g.id = ?::bigint AND g.school = p.school AND g.year = p.year "
                                + "AND g.parallel BETWEEN p.parallel_from AND p.parallel_to WHERE ?::date BETWEEN p.starts AND p.ends AND p.kind <> 'YEAR' LIMIT 1",
                        values.get("group"),
                        values.get("date")));
        homework(db, found.get(10));
        values.put("homework", Long.toString(LIFT + 990_001));
        values.put("task", "990002");
        values.put("hook", hook(db));
        values.put("upload", upload("Таблица.txt", "один;два"));
    }

    /** A teacher's, as browsers and libraries send forms. */
    private String upload(String name, String text) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--x--\r\n";
        Answer answer = visitor.send(to("teacher", "/v2/files/async/upload")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form))
                .build());
        return value(answer.body()) instanceof JsonString task ? task.getString() : answer.body();
    }

    /** Of the parent's token. */
    private String hook(Database db) {
        token("parent");
        return db.text("INSERT INTO exchange.webhook (token_grant, url, topics, secret, made_at, due_at)"
                + " SELECT max(g.id), 'http://127.0.0.1:1/', 'MARKS', decode('0078', 'hex'), now(), now() FROM identity.token_grant g"
                + " JOIN identity.account a ON a.id = g.account WHERE a.login = 'parent' RETURNING id");
    }

    private void homework(Database db, String year) {
        db.change(
                "INSERT INTO homework.homework (id, year, school, lesson, text, issued_by, issued_at, version) "
                        + "SELECT 990001, ?::int, ?::bigint, ?::bigint, 'Параграф 5', ?::bigint, now(), 1 "
                        + "WHERE NOT EXISTS (SELECT FROM homework.homework WHERE id = 990001)",
                year,
                values.get("school"),
                values.get("lesson"),
                values.get("teacher"));
        db.change(
                "INSERT INTO homework.task (id, year, homework, person, state, version) SELECT 990002, ?::int, 990001, ?::bigint, 'ISSUED', 1 "
                        + "WHERE NOT EXISTS (SELECT FROM homework.task WHERE id = 990002)",
                year,
                values.get("person"));
    }

    @Test
    void everyRowAnswersEverybodyAsTheTableSays() {
        Schemas schemas = new Schemas(object(visitor.get("/v2/openapi").body()));
        List<String> wrong = new ArrayList<>();
        for (ContractRow row : ContractRow.all()) {
            List<Integer> statuses = new ArrayList<>();
            for (String login : ContractRow.PEOPLE) {
                Answer answer = ask(row, login);
                statuses.add(answer.status());
                wrong.addAll(faults(row, login, answer, schemas));
            }
            if (!statuses.equals(row.statuses())) {
                wrong.add(row.verb() + " " + row.path() + " answered " + statuses + " in place of " + row.statuses());
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    private static List<String> faults(ContractRow row, String login, Answer answer, Schemas schemas) {
        List<String> faults = new ArrayList<>();
        String what = row.verb() + " " + row.path() + " of " + login;
        if (!answer.header("Content-Type").startsWith("application/json")) {
            faults.add(what + " is " + answer.header("Content-Type"));
        } else if (answer.status() == 200) {
            JsonObject call = schemas.call(row.verb(), template(row, schemas));
            if (!schemas.shape(call).equals(row.shape())) {
                faults.add(what + " is described as " + schemas.shape(call));
            }
            schemas.faults(call, value(answer.body())).forEach(f -> faults.add(what + ": " + f));
        } else if (!answer.body().contains("\"type\"") || !answer.body().contains("\"description\"")) {
            faults.add(what + " tells no fault: " + answer.body());
        }
        return faults;
    }

    private static String template(ContractRow row, Schemas schemas) {
        return schemas.paths().stream()
                .filter(p -> row.likeness(p) >= 0)
                .max(Comparator.comparingInt(row::likeness))
                .map(p -> p.substring(1))
                .orElseThrow(() -> new AssertionError("not described: " + row.path()));
    }

    @Test
    void everyDescribedCallHasARow() {
        Schemas schemas = new Schemas(object(visitor.get("/v2/openapi").body()));
        TreeSet<String> known = ContractRow.all().stream()
                .filter(row -> schemas.paths().stream().anyMatch(p -> row.likeness(p) >= 0))
                .map(row -> row.verb().toLowerCase(Locale.ROOT) + " /" + template(row, schemas))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> without = schemas.calls().stream()
                .filter(c -> !known.contains(c)
                        && !c.contains("/openapi")
                        && !c.contains("/files/{file}")
                        && !c.contains("/authorizations"))
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void aListByNumbersHoldsNothingForWhoBelongsToNoSchool() {
        List<ContractRow> lists = ContractRow.all().stream()
                .filter(row -> row.isListOfASchoolsLife() && row.statusOf("region") == 200)
                .toList();
        assertFalse(lists.isEmpty());
        lists.forEach(row -> assertEquals("[]", ask(row, "region").body(), row.path()));
    }

    @Test
    void everyCallNeedsADozenStatementsAtMostHoweverLongItsListIs() {
        List<ContractRow> reads = ContractRow.all().stream()
                .filter(row -> row.isRead() && row.isCall())
                .toList();
        List<Runnable> calls =
                reads.stream().<Runnable>map(row -> () -> ask(row, "head")).toList();
        calls.forEach(Runnable::run);
        List<Long> counted = site.statementsOfEach(calls);
        List<String> dear = IntStream.range(0, reads.size())
                .filter(i -> counted.get(i) > A_DOZEN)
                .mapToObj(i -> reads.get(i).path() + " " + counted.get(i))
                .toList();
        assertEquals(List.of(), dear);
    }

    @Test
    void withoutATokenEveryRowIsRefused() {
        List<String> open = ContractRow.all().stream()
                .filter(ContractRow::isCall)
                .filter(row -> {
                    Answer answer = visitor.send(order(row).build());
                    return answer.status() != 401 || !answer.body().contains("tokenRequired");
                })
                .map(ContractRow::path)
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void aDayIsToldToOldClientsInAnObjectAndWithNumbers() {
        String path = "persons/" + values.get("person") + "/groups/" + values.get("group") + "/schedules?startDate="
                + values.get("date") + "&endDate=" + values.get("date");
        JsonObject old = object(get("parent", "/v2.0/" + path).body())
                .getJsonArray("days")
                .getJsonObject(0);
        JsonObject bare = ((JsonArray) value(get("parent", "/v2/" + path).body())).getJsonObject(0);
        JsonObject lesson = old.getJsonArray("lessons").getJsonObject(0);
        for (String field :
                List.of("id", "title", "date", "subjectId", "hours", "works", "teachers", "place", "building")) {
            assertTrue(lesson.containsKey(field), field);
        }
        assertEquals(values.get("date") + "T00:00:00", old.getString("date"));
        assertTrue(bare.getString("date").startsWith(values.get("date") + "T00:00:00+"));
        JsonObject mark = old.getJsonArray("marks").stream()
                .map(JsonValue::asJsonObject)
                .filter(m -> m.getString("lesson_str").equals(values.get("lesson")))
                .findFirst()
                .orElseThrow();
        assertEquals(values.get("person"), mark.getString("person_str"));
        assertFalse(bare.getJsonArray("teachers").isEmpty());
    }

    @Test
    void datesAreTakenInEveryWayInWhichClientsWriteThem() {
        String day = values.get("date");
        for (String written :
                List.of(day, day + "T00:00:00", day + "T00:00", day + "%2000:00:00", day + "T00:00:00.000001")) {
            String path = "/v2/persons/" + values.get("person") + "/marks/" + written;
            assertEquals(200, get("parent", path).status(), written);
        }
        assertEquals(
                400,
                get("parent", "/v2/persons/" + values.get("person") + "/marks/yesterday")
                        .status());
        Answer tooLong = get("teacher", "/v2/edu-groups/" + values.get("group") + "/marks/2020-09-01/2026-11-01");
        assertEquals(400, tooLong.status());
        assertTrue(tooLong.body().contains("parameterInvalid"), tooLong.body());
    }

    @Test
    void listsAreTakenAsJsonAndAsAForm() {
        String form = "lessons=" + values.get("lesson") + "&lessons=1";
        Answer answer = visitor.send(to("teacher", "/v2/lessons/many")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertEquals(200, answer.status(), answer.body());
        assertEquals(1, ((JsonArray) value(answer.body())).size());
    }

    @Test
    void aFileIsSentFirstAndGoesWithHomework() {
        String task = upload("Карта \u00abЕвропа\u00bb.txt", "горы и реки");
        JsonObject file =
                object(get("teacher", "/v2/files/async/upload/" + task).body());
        assertEquals("Карта «Европа».txt", file.getString("name"));
        assertEquals(404, get("parent", "/v2/files/" + task).status(), "it is attached to nothing");
        String order =
                "{\"type\":\"Homework\",\"lesson\":%s,\"text\":\"Карта\",\"files\":[%s]}".formatted(next(), task);
        assertEquals(404, post("head", "/v2/works", order).status(), "a file of somebody else's");
        Answer given = post("teacher", "/v2/works", order);
        assertEquals(200, given.status(), given.body());
        assertEquals("[" + task + "]", String.valueOf(object(given.body()).get("files")));
        Answer homeworks = get(
                "parent",
                "/v2/users/me/school/homeworks?homeworkId="
                        + object(given.body()).getString("id_str"));
        assertTrue(homeworks.body().contains("Карта «Европа».txt"), homeworks.body());
        assertTrue(homeworks.body().contains("\"files\":[" + task + "]"), homeworks.body());
        assertEquals("горы и реки", get("parent", "/v2/files/" + task).body());
    }

    /** A lesson of the same group that is still to come. */
    private String next() {
        return site.database()
                .text(
                        "SELECT min(id) FROM timetable.lesson WHERE edu_group = ?::bigint AND subject = ?::bigint AND date > current_date",
                        values.get("group"),
                        values.get("subject"));
    }

    private Answer post(String login, String path, String json) {
        return visitor.send(to(login, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    @Test
    void oddBodiesAreRefusedAndCostNothing() {
        for (String odd :
                List.of("[1e999999999]", "[" + "7".repeat(5000) + "]", "[".repeat(5000), "{\"lessons\":", "\u0000")) {
            Answer answer = post("teacher", "/v2/lessons/many", odd);
            assertEquals(400, answer.status(), answer.body());
            assertTrue(answer.body().contains("parameterInvalid"), answer.body());
        }
    }

    @Test
    void whatTheClientHasAlreadyIsNotSentAgain() {
        String path = "/v2/edu-groups/" + values.get("group");
        String tag = get("parent", path).header("ETag");
        Answer again = visitor.send(
                to("parent", path).header("If-None-Match", tag).GET().build());
        assertEquals(304, again.status());
        assertEquals(0, again.bytes());
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeBack() {
        Answer slowed = IntStream.range(0, 4000)
                .parallel()
                .mapToObj(i -> get("classteacher", "/v2/users/me/roles"))
                .filter(answer -> answer.status() == 429)
                .findAny()
                .orElseThrow();
        assertTrue(Long.parseLong(slowed.header("Retry-After")) >= 1);
        assertTrue(slowed.body().contains("apiRequestLimit"), slowed.body());
    }

    @Test
    void aPupilsWeekNeedsFewStatements() {
        String path = "/v2/persons/" + values.get("person") + "/groups/" + values.get("group") + "/schedules?startDate="
                + values.get("from") + "&endDate=" + values.get("to");
        get("pupil", path);
        site.awaitQuietQueue();
        long statements = site.statementsOf(() -> () -> get("pupil", path));
        assertTrue(statements <= 5, () -> statements + " statements");
    }

    @Test
    void whatFiltersRefuseIsToldInJsonToo() {
        Answer other = visitor.send(HttpRequest.newBuilder(URI.create(site.address() + "/v2/lessons/many"))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[1]"))
                .build());
        assertEquals(403, other.status());
        assertTrue(other.header("Content-Type").startsWith("application/json"), other.body());
    }

    private Answer ask(ContractRow row, String login) {
        return visitor.send(order(row).header("Access-Token", token(login)).build());
    }

    private HttpRequest.Builder order(ContractRow row) {
        HttpRequest.Builder order = visitor.to("/v2/" + row.filled(values));
        return row.body().isEmpty()
                ? order.method(row.verb(), BodyPublishers.noBody())
                : order.header("Content-Type", "application/json")
                        .method(row.verb(), BodyPublishers.ofString(row.filledBody(values)));
    }

    private HttpRequest.Builder to(String login, String path) {
        return visitor.to(path).header("Authorization", "Bearer " + token(login));
    }

    private Answer get(String login, String path) {
        return visitor.send(to(login, path).GET().build());
    }

    private String token(String login) {
        return known.computeIfAbsent(login, tokens::of);
    }

    private static JsonObject object(String json) {
        return value(json).asJsonObject();
    }

    private static JsonValue value(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}

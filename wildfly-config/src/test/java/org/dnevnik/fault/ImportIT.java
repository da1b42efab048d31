package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class ImportIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long SCHOOL = 990_010;
    private static final String PERSONS = "SELECT count(*) FROM people.person WHERE surname = 'Прерванная'";

    private final Site site;

    ImportIT(Site site) {
        this.site = site;
    }

    @Test
    void anImportThatDiesWithItsServerChangesNothingSaysSoAndCanBeRepeated() throws SQLException {
        site.database().school(SCHOOL);
        try (Connection held = site.database().holding("school.edu_group")) {
            int run = begin();
            Until.holds(BOUND, () -> progress(run).contains("\"state\":\"RUNNING\"") && done(run) > 0);
            assertEquals(422, order().status(), "a second import while the first runs");
            site.kill();
            site.startAgain();
            held.rollback();
            Until.holds(BOUND, () -> progress(run).contains("\"state\":\"INTERRUPTED\""));
        }
        assertEquals(0, site.database().number(PERSONS));
        int again = begin();
        Until.holds(BOUND, () -> progress(again).contains("\"state\":\"DONE\""));
        assertEquals(1, site.database().number(PERSONS));
    }

    private int begin() {
        Answer answer = order();
        assertEquals(202, answer.status(), answer.body());
        String run = answer.body().replaceAll(".*\"run\":(\\d+).*", "$1");
        assertTrue(run.matches("\\d+"), answer.body());
        return Integer.parseInt(run);
    }

    private Answer order() {
        String order = "{\"school\": %d, \"from\": \"2026-11-23\", \"files\": [%s, %s]}"
                .formatted(
                        SCHOOL,
                        file("classes.csv", "Класс;Параллель\n5А;5"),
                        file("pupils.csv", "Класс;Фамилия;Имя;Дата рождения\n5А;Прерванная;Анна;01.02.2015"));
        return site.signedIn("region").postJson("/data/import/apply", order);
    }

    private String progress(int run) {
        return site.signedIn("region")
                .get("/data/import/progress?school=" + SCHOOL + "&run=" + run)
                .body();
    }

    private long done(int run) {
        return site.database().number("SELECT done FROM school.import_run WHERE id = ?", run);
    }

    private static String file(String name, String text) {
        String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "{\"name\": \"%s\", \"content\": \"%s\"}".formatted(name, content);
    }
}

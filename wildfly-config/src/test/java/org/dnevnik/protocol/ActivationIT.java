package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The public door for codes, as somebody knocks at it who has no browser and bad intentions. */
@ExtendWith(OneServer.class)
class ActivationIT {

    private static final String BIRTH = "2015-05-17";
    private static final int AT_ONCE = 6;

    private static final String GUARDIAN = """
            SELECT g.guardian, g.child FROM people.guardianship g JOIN school.enrolment e ON e.person = g.child AND e.ends IS NULL
            JOIN school.edu_group k ON k.id = e.edu_group AND k.kind = 'CLASS'
            WHERE g.ends IS NULL
              AND k.school IN (SELECT s.school FROM people.staff_position s JOIN identity.account a ON a.person = s.person WHERE a.login = 'admin')
              AND NOT EXISTS (SELECT FROM identity.account a WHERE a.person = g.guardian)
            ORDER BY g.id DESC LIMIT 1""";

    private final Site site;
    private long guardian;
    private long child;

    ActivationIT(Site site) {
        this.site = site;
    }

    @BeforeEach
    void family() {
        List<String> family = site.database().rows(GUARDIAN).get(0);
        guardian = Long.parseLong(family.get(0));
        child = Long.parseLong(family.get(1));
        site.database()
                .change(
                        "UPDATE people.person SET birth_date = CAST(? AS date) WHERE id IN (?, ?)",
                        BIRTH,
                        guardian,
                        child);
    }

    /** Every test here comes from one address, and would be held up for what another one tried. */
    @AfterEach
    void forgetTheAttempts() {
        site.database().change("DELETE FROM identity.sign_in_attempt");
    }

    private String code() {
        String told = site.signedIn("admin")
                .postJson("/data/access/person/" + guardian + "/code", "{}")
                .body();
        Matcher code = Pattern.compile("\"code\":\"([^\"]+)\"").matcher(told);
        assertTrue(code.find(), told);
        return code.group(1);
    }

    private Answer look(String code, String birth) {
        return site.visitor()
                .postJson(
                        "/data/activation/person/look", "{\"code\":\"" + code + "\",\"birthDate\":\"" + birth + "\"}");
    }

    private Answer activate(String code, String login) {
        String children = site.database()
                .text(
                        "SELECT string_agg('\"child-1:' || child || '\"', ',') FROM people.guardianship WHERE guardian = ? AND ends IS NULL",
                        guardian);
        String agreed = "[\"guardian-1:" + guardian + "\"," + children + "]";
        return site.visitor()
                .postJson(
                        "/data/activation/person",
                        "{\"code\":\"" + code + "\",\"birthDate\":\"" + BIRTH + "\",\"login\":\"" + login
                                + "\",\"password\":\"синий чайник поёт\",\"agreed\":" + agreed + "}");
    }

    private static String told(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"correlation\":\"[^\"]*\"", "");
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneGetsAnAccount() throws InterruptedException, ExecutionException {
        String code = code();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answer>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String login = "parallel" + i;
                all.add(() -> activate(code, login));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> one : people.invokeAll(all)) {
                statuses.add(one.get().status());
            }
            assertEquals(1, statuses.stream().filter(s -> s == 204).count(), statuses::toString);
            assertEquals(AT_ONCE - 1, statuses.stream().filter(s -> s == 422).count(), statuses::toString);
            assertEquals(1, site.database().number("SELECT count(*) FROM identity.account WHERE person = ?", guardian));
            assertEquals(
                    1,
                    site.database()
                            .number(
                                    "SELECT count(*) FROM identity.consent WHERE signed_by = ? AND about = ?",
                                    guardian,
                                    child));
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void anUnknownCodeAnotherDateAndAVoidCodeLookTheSame() {
        String revoked = code();
        String code = code();
        String unknown = told(look("0000-0000-0000", BIRTH));
        assertTrue(unknown.startsWith("422"), unknown);
        assertEquals(unknown, told(look(code, "2015-05-18")));
        assertEquals(unknown, told(look(revoked, BIRTH)));
        assertEquals(unknown, told(look("no code at all", BIRTH)));
        assertEquals(200, look(code, BIRTH).status());
    }

    @Test
    void whoeverTriesBirthDatesOfOneCodeHasToWait() {
        String code = code();
        for (int day = 1; day <= 5; day++) {
            look(code, "2014-01-0" + day);
        }
        Answer held = look(code, BIRTH);
        assertEquals(422, held.status());
        assertTrue(held.body().contains("identity.refusal.WAIT"), held.body());
    }

    @Test
    void whoeverTriesCodesFromOneAddressHasToWait() {
        for (int i = 0; i < 60; i++) {
            site.database()
                    .change("INSERT INTO identity.sign_in_attempt (login_key, address, outcome) VALUES ('code " + i
                            + "', '127.0.0.1', 'UNKNOWN_LOGIN')");
        }
        assertTrue(look("0000-0000-0000", BIRTH).body().contains("identity.refusal.WAIT"));
    }

    @Test
    void theAnswerTellsNoMoreThanAPersonKnowsOfThemselves() {
        String whose = look(code(), BIRTH).body();
        String name = site.database()
                .text(
                        "SELECT surname || ' ' || left(given_name, 1) || '.' || coalesce(left(patronymic, 1) || '.', '') FROM people.person WHERE id = ?",
                        guardian);
        assertTrue(whose.contains("\"name\":\"" + name + "\""), whose);
        assertFalse(whose.contains(BIRTH), whose);
    }

    @Test
    void theCodeOnTheSheetIsNowhereInTheDatabase() {
        String code = code();
        String flat = code.replace("-", "");
        assertEquals(
                0,
                site.database()
                        .number(
                                "SELECT count(*) FROM identity.invitation i WHERE strpos(row_to_json(i)::text, ?) > 0 OR strpos(row_to_json(i)::text, ?) > 0",
                                code,
                                flat));
    }
}

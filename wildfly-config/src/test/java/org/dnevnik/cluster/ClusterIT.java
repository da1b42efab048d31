package org.dnevnik.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClusterIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String OPENED_DIARY = """
            INSERT INTO identity.account (id, person, login, password_hash, state, demo, version)
            SELECT 999999, ?, 'watching', password_hash, 'ACTIVE', false, 0 FROM identity.account WHERE login = 'pupil'
            ON CONFLICT (person) DO NOTHING""";

    private static Site site;

    @BeforeAll
    static void startTwoNodes() {
        site = Site.start("cluster", 2);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whoeverSignedInOnOneNodeIsSignedInOnTheOther() {
        Visitor first = site.signedIn("parent");
        assertEquals(200, first.get("/diary").status());
        Visitor second = first.at(site.address(1));
        Until.holds(BOUND, () -> second.get("/diary").status() == 200);
    }

    @Test
    void whoeverSignedInOnANodeThatDiedGoesOnOnTheOtherAndWhoSignsInThereWhenItIsBackToo() {
        Visitor parent = site.signedIn("parent");
        assertEquals(200, parent.get("/diary").status());
        site.kill();
        try {
            Visitor goingOn = parent.at(site.address(1));
            Until.holds(BOUND, () -> goingOn.get("/diary").status() == 200);
        } finally {
            // as long as nobody tells an address, the node that is back stands alone; a rule would outlive itself in
            // prepared statements
            site.database()
                    .change("CREATE FUNCTION nobody() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
            site.database()
                    .change(
                            "CREATE TRIGGER nobody BEFORE INSERT ON jgroupsping FOR EACH ROW EXECUTE FUNCTION nobody()");
            site.database().change("DELETE FROM jgroupsping");
            site.startAgain();
        }
        Visitor returned = site.signedIn("parent").at(site.address(1));
        assertEquals(302, returned.get("/diary").status());
        site.database().change("DROP FUNCTION nobody CASCADE");
        Until.holds(BOUND, () -> returned.get("/diary").status() == 200);
    }

    @Test
    void aMarkSetOnOneNodeIsPushedByTheOther() {
        Cell cell = Cell.of(site.database(), "teacher");
        site.database().change(OPENED_DIARY, cell.pupil());
        Visitor elsewhere = site.visitor().at(site.address(1));
        String login = site.database().text("SELECT login FROM identity.account WHERE person = ?", cell.pupil());
        assertEquals(302, elsewhere.signIn(login, Site.PASSWORD).status());
        assertEquals(200, elsewhere.get("/diary").status());
        CompletableFuture<Optional<String>> heard =
                CompletableFuture.supplyAsync(() -> elsewhere.hears("/push", "\"kind\""));
        Visitor teacher = site.signedIn("teacher");
        Until.holds(
                BOUND, () -> heard.isDone() || saves(teacher, Cell.of(site.database(), "teacher")) && heard.isDone());
        assertTrue(heard.join().orElse("").contains("MARK"));
    }

    @Test
    void aSessionThatIsEndedOnOneNodeIsOverOnTheOtherLongBeforeItIsReadAnew() {
        Visitor here = site.signedIn("head");
        Visitor other = site.signedIn("head").at(site.address(1));
        Until.holds(BOUND, () -> other.get("/journal").status() == 200);
        assertEquals(204, here.postJson("/data/own/devices/others/end", "{}").status());
        Until.holds(Duration.ofSeconds(5), () -> other.get("/journal").status() == 302);
        assertEquals(200, here.get("/journal").status());
    }

    @Test
    void eachNodeShowsTheQueuesOfBoth() {
        Visitor here = site.signedIn("region");
        Visitor other = site.signedIn("region").at(site.address(1));
        Until.holds(BOUND, () -> nodes(here) == 2 && nodes(other) == 2);
    }

    private static long nodes(Visitor operator) {
        return Pattern.compile("class=\"ex-node\"")
                .matcher(operator.get("/outbox/queue").body())
                .results()
                .count();
    }

    private static boolean saves(Visitor teacher, Cell cell) {
        return teacher.postJson("/data/journal/cell", cell.order(cell.otherMark()))
                        .status()
                == 200;
    }
}

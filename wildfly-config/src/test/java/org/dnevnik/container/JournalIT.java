package org.dnevnik.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.dnevnik.acceptance.Until;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.SetCell;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.outbox.OutboxService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mark on its way through the real server: its row, its ledger, its notice; and a notice that cannot be given. */
@InContainer
class JournalIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String LEDGER = "SELECT count(*) FROM journal.ledger WHERE lesson = " + Calls.LESSON;
    private static final String NOTICES = "SELECT count(*) FROM notifications.notification WHERE pupil = " + Calls.PUPIL;

    @Deployment
    static EnterpriseArchive house() {
        return BuiltEar.withTests();
    }

    @Resource(lookup = "java:jboss/datasources/DnevnikOwner")
    private DataSource owner;

    @PersistenceUnit
    private EntityManagerFactory units;

    @EJB
    private SignedIn signedIn;

    private World world;

    @BeforeEach
    void makeTheWorld() {
        world = new World(owner);
        world.make();
    }

    @Test
    void aMarkLeavesALedgerRowAndANoticeForThePupilAndWhoeverIsGuardianToday() {
        long ledger = world.number(LEDGER);
        long notices = world.number(NOTICES);
        set(Who.TEACHER, "4");
        assertEquals(ledger + 1, world.number(LEDGER));
        Until.holds(BOUND, () -> world.number(NOTICES) == notices + 2);
        assertEquals(0, world.number(NOTICES + " AND recipient = 920"), "the former guardian hears nothing");
    }

    @Test
    void aRepeatedOrderIsAcknowledgedAndLeavesNothingMore() {
        CellView first = set(Who.TEACHER, "3");
        long ledger = world.number(LEDGER);
        CellView again = set(Who.TEACHER, "3");
        assertEquals(first.markVersion(), again.markVersion());
        assertEquals(ledger, world.number(LEDGER));
    }

    @Test
    void aTeacherOfAnotherSchoolLeavesNoTrace() {
        long ledger = world.number(LEDGER);
        assertThrows(NotFound.class, () -> set(Who.FOREIGN_TEACHER, "2"));
        assertEquals(ledger, world.number(LEDGER));
    }

    @Test
    void aNoticeThatCannotBeGivenEndsWhereAnAdministratorSeesAndReplaysIt() {
        world.run("INSERT INTO outbox.message (event, queue, kind, school, payload)"
                + " VALUES ('00000000-0000-0000-0000-000000000001', 'notifications', 'MARK', 801, 'no JSON')");
        String poison = "SELECT count(*) FROM outbox.message WHERE event = '00000000-0000-0000-0000-000000000001' AND state = ";
        Until.holds(BOUND, () -> world.number(poison + "'DEAD'") == 1);
        long row = world.number("SELECT id FROM outbox.message WHERE event = '00000000-0000-0000-0000-000000000001'");
        OutboxService queue = Calls.of(OutboxService.class);
        assertTrue(signedIn.does(() -> queue.state(Who.ADMIN.caller(), null)).dead().items().stream()
                .anyMatch(dead -> dead.id() == row));

        world.run("UPDATE outbox.message SET payload = '{\"pupil\": 917, \"facts\": {}}' WHERE id = " + row);
        long notices = world.number(NOTICES);
        signedIn.does(() -> {
            queue.replay(Who.ADMIN.caller(), row);
            return true;
        });
        Until.holds(BOUND, () -> world.number(NOTICES) == notices + 2);
    }

    @Test
    void everyEntityIsWoven() {
        List<String> plain = units.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> Arrays.stream(type.getInterfaces()).noneMatch(i -> i.getSimpleName().equals("PersistenceWeaved")))
                .map(Class::getSimpleName)
                .toList();
        assertEquals(List.of(), plain, "not woven: what is lazy in them is eager");
    }

    private CellView set(Who who, String mark) {
        JournalService journal = Calls.of(JournalService.class);
        CellView seen = signedIn.does(() -> journal.cell(Who.TEACHER.caller(), order("", 0)));
        return signedIn.does(() -> journal.setCell(who.caller(), order(mark, seen.markVersion())));
    }

    private static SetCell order(String text, int seen) {
        return new SetCell(Calls.LESSON, World.YEAR, Calls.WORK, Calls.PUPIL, text, false, seen, 0, null);
    }
}

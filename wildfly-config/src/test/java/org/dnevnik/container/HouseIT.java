package org.dnevnik.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.dnevnik.acceptance.Until;
import org.dnevnik.container.door.SignedIn;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.SetCell;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.outbox.OutboxService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

/** Services in the real server; one class, because each class is one more deployment of the EAR. */
@ExtendWith(MustFail.class) // before Arquillian, so that it sees what Arquillian brings back
@InContainer
class HouseIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String LEDGER = "SELECT count(*) FROM journal.ledger WHERE lesson = " + Calls.LESSON;
    private static final String NOTICES =
            "SELECT count(*) FROM notifications.notification WHERE pupil = " + Calls.PUPIL;
    private static final String QUEUE = "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=notifications";
    private static final String REFUSED =
            "SELECT count(*) FROM people.access_log WHERE refused AND subject = " + Calls.PUPIL;

    @Deployment
    static EnterpriseArchive house() {
        return BuiltEar.withTests();
    }

    @Resource(lookup = "java:jboss/datasources/DnevnikOwner")
    private DataSource owner;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:/JmsXA")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/notifications")
    private Queue notifications;

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

    /** Such tests have been seen to pass by not running. */
    @Test
    @Canary
    void aFalseAssertionInsideOfTheServerFails() {
        assertNotNull(System.getProperty("jboss.home.dir"), "outside of the server");
        throw new AssertionFailedError(MustFail.CRY);
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        List<String> differences = new ArrayList<>();
        Rights rights = Rights.read();
        Fate fate = new Fate(transaction, signedIn);
        rights.rows().forEach((method, expected) -> {
            var call = Calls.named(method);
            List<String> found = rights.people().stream()
                    .map(name -> fate.of(call, Who.valueOf(name.toUpperCase(Locale.ROOT))))
                    .toList();
            if (!found.equals(expected)) {
                differences.add(method + " is " + found + ", not " + expected);
            }
        });
        assertEquals(List.of(), differences, () -> "for " + rights.people());
    }

    @Test
    void everyRowOfTheTableCanBeCalled() {
        assertEquals(new TreeSet<>(Rights.read().rows().keySet()), new TreeSet<>(Calls.ALL.keySet()));
    }

    @Test
    void nobodyGetsPastTheContainerWithoutASignIn() {
        Calls.ALL.forEach(
                (name, call) -> assertThrows(EJBAccessException.class, () -> call.as(Who.ADMIN.caller()), name));
    }

    @Test
    void aMarkLeavesALedgerRowAndANoticeForThePupilAndWhoeverIsGuardianToday() {
        long ledger = world.number(LEDGER);
        long notices = world.number(NOTICES);
        set("4");
        assertEquals(ledger + 1, world.number(LEDGER));
        Until.holds(BOUND, () -> world.number(NOTICES) == notices + 2);
        assertEquals(0, world.number(NOTICES + " AND recipient = 920"), "the former guardian hears nothing");
    }

    @Test
    void aRepeatedOrderIsAcknowledgedAndLeavesNothingMore() {
        CellView first = set("3");
        long ledger = world.number(LEDGER);
        assertEquals(first.markVersion(), set("3").markVersion());
        assertEquals(ledger, world.number(LEDGER));
    }

    @Test
    void aTeacherOfAnotherSchoolLeavesNoTrace() {
        long ledger = world.number(LEDGER);
        JournalService journal = Calls.of(JournalService.class);
        signedIn.does(() ->
                assertThrows(NotFound.class, () -> journal.setCell(Who.FOREIGN_TEACHER.caller(), order("2", 0))));
        assertEquals(ledger, world.number(LEDGER));
    }

    @Test
    void aRefusalIsRememberedThoughItsTransactionIsRolledBack() {
        long before = world.number(REFUSED);
        assertEquals("-", new Fate(transaction, signedIn).of(Calls.named("DiaryService.open"), Who.FOREIGN_PARENT));
        assertEquals(before + 1, world.number(REFUSED));
    }

    @Test
    void aMessageThatComesTwiceIsToldOnce() {
        long notices = world.number(NOTICES);
        String event = world.sent();
        try (JMSContext context = connections.createContext()) {
            for (int i = 0; i < 5; i++) {
                context.createProducer().send(notifications, event);
            }
        }
        Until.holds(BOUND, () -> messages() == 0);
        assertEquals(notices + 2, world.number(NOTICES));
    }

    /** In the queue, those included that are being handled. */
    private static long messages() {
        try {
            return (Long)
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(QUEUE), "messageCount");
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNoticeThatCannotBeGivenEndsWhereAnAdministratorSeesAndReplaysIt() {
        long row = world.poison();
        Until.holds(
                BOUND,
                () -> world.number("SELECT count(*) FROM outbox.message WHERE state = 'DEAD' AND id = " + row) == 1);
        OutboxService queue = Calls.of(OutboxService.class);
        var dead = signedIn.does(() -> queue.state(Who.ADMIN.caller(), null))
                .dead()
                .items();
        assertTrue(dead.stream().anyMatch(line -> line.id() == row));

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
                .filter(type -> Arrays.stream(type.getInterfaces())
                        .noneMatch(woven -> woven.getSimpleName().equals("PersistenceWeaved")))
                .map(Class::getSimpleName)
                .toList();
        assertEquals(List.of(), plain, "not woven: what is lazy in them is eager");
    }

    private CellView set(String mark) {
        JournalService journal = Calls.of(JournalService.class);
        CellView seen = signedIn.does(() -> journal.cell(Who.TEACHER.caller(), order("", 0)));
        return signedIn.does(() -> journal.setCell(Who.TEACHER.caller(), order(mark, seen.markVersion())));
    }

    private static SetCell order(String text, int seen) {
        return new SetCell(Calls.LESSON, World.YEAR, Calls.WORK, Calls.PUPIL, text, false, seen, 0, null);
    }
}

package org.dnevnik.identity.model;

import static org.dnevnik.testing.TestDatabase.committed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With transactions that end, because parallel ones are what it is about. */
class InvitationsTest {

    private static final long SCHOOL = 777_001;
    private static final long PERSON = 777_010;
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final int AT_ONCE = 8;

    @BeforeEach
    void school() {
        run("INSERT INTO school.school VALUES (777001, 1, 'Школа', 'Школа № 777', 'Europe/Moscow', 1)");
        run(
                "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (777010, 'А', 'Б', 'а б', 1)");
        committed(em -> {
            issue(em, 1);
            return 1;
        });
    }

    /** The application must not delete what was given out: the schema's owner does. */
    @AfterEach
    void gone() throws SQLException {
        try (Connection owner = TestDatabase.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("DELETE FROM identity.invitation WHERE school = 777001");
            statement.execute("DELETE FROM people.person WHERE id = 777010");
            statement.execute("DELETE FROM school.school WHERE id = 777001");
        }
    }

    private static void run(String sql) {
        committed(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static void issue(EntityManager em, int number) {
        byte[] hash = new byte[32];
        hash[0] = 77;
        hash[1] = (byte) number;
        new Invitations(em)
                .issue(List.of(new Invitations.Fresh(PERSON, hash)), SCHOOL, PERSON, NOW, NOW.plusSeconds(60));
    }

    private static long living(EntityManager em) {
        return ((Number) em.createNativeQuery(
                                "SELECT id FROM identity.invitation WHERE person = 777010 AND ended_at IS NULL")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneSucceeds() throws InterruptedException, ExecutionException {
        long code = committed(InvitationsTest::living);
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        Callable<Boolean> use = () -> committed(em -> {
            em.createNativeQuery("SELECT 1").getSingleResult(); // the connection is there before all go
            await(together);
            return new Invitations(em).use(code, NOW);
        });
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(use);
            }
            long succeeded = 0;
            for (Future<Boolean> one : people.invokeAll(all)) {
                succeeded += one.get() ? 1 : 0;
            }
            assertEquals(1, succeeded);
        } finally {
            people.shutdownNow();
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLaterCodeReplacesTheOneBeforeAndWhatBecameOfEachStays() {
        committed(em -> {
            issue(em, 2);
            return 1;
        });
        committed(em -> {
            assertEquals(true, new Invitations(em).use(living(em), NOW));
            assertEquals(false, new Invitations(em).revoke(PERSON, NOW), "nothing lives any more");
            Codes count = new Codes(em);
            assertEquals(1, count.of("ended_as = 'REPLACED'"));
            assertEquals(1, count.of("ended_as = 'USED'"));
            return 1;
        });
    }

    @Test
    void aCodeThatIsTooOldIsNotUsed() {
        committed(em -> {
            assertEquals(false, new Invitations(em).use(living(em), NOW.plusSeconds(60)));
            return 1;
        });
    }

    private record Codes(EntityManager em) {
        long of(String condition) {
            return ((Number) em.createNativeQuery(
                                    "SELECT count(*) FROM identity.invitation WHERE person = 777010 AND " + condition)
                            .getSingleResult())
                    .longValue();
        }
    }
}

package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;

import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.credential.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;

/** A teacher with an account, a program with a secret, and a clock that goes when it is told to. */
final class TokenScene {

    static final long ACCOUNT = 700_900;
    static final String CLIENT = "school-app";
    static final String SECRET = OpaqueToken.SECRET.make();
    static final WrappingKey WRAPPING =
            new WrappingKey(Optional.of(WrappingKey.key(Base64.getEncoder().encodeToString(new byte[32]))));

    private static final String ALL = "CommonInfo EducationalInfo Files";

    private final EntityManager em;
    private final SchoolStory story;
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");
    private final SchoolClock clock = new SchoolClock(() -> now);

    private TokenScene(EntityManager em) {
        this.em = em;
        story = new SchoolStory(em);
        sql(
                "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (700900, 700110, 'maria', 'x', 'ACTIVE', 1)");
        sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version)"
                + " VALUES (700900, 700110, 700001, 'TEACHER', 'учитель', '2026-09-01', 1)");
        sql(
                "INSERT INTO identity.application (client_id, name, redirects, scopes, secret_hash, by_password, made_at) VALUES ('"
                        + CLIENT
                        + "', 'Школа в кармане', 'https://app.example/back', '" + ALL + "', decode('"
                        + HexFormat.of().formatHex(OpaqueToken.hash(SECRET)) + "', 'hex'), true, now())");
    }

    static void play(Consumer<TokenScene> test) {
        rolledBack(em -> test.accept(new TokenScene(em)));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void sql(String sql, Object... values) {
        story.sql(sql, values);
    }

    Object one(String sql) {
        return em.createNativeQuery(sql).getSingleResult();
    }

    EntityManager em() {
        return em;
    }

    SchoolClock clock() {
        return clock;
    }

    GrantDesk grants() {
        return new GrantDesk(em, clock, new Notices(TestOutbox.over(em)));
    }

    AccountStore accounts() {
        return new AccountStore(em, clock);
    }

    /** Whoever comes with this token; empty when it opens nothing. */
    Optional<TokenCaller> shows(Credential token) {
        return AccountPrincipal.of(accounts().validate(token).getCallerPrincipal())
                .map(AccountPrincipal::token);
    }

    TokenKeyDesk keyDesk() {
        return new TokenKeyDesk(em, WRAPPING, clock);
    }
}

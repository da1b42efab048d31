package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Rules;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

/** Whichever way somebody comes, they are one account with one principal; and what was closed is closed by all ways. */
class AccountStoreTest {

    private static final long ACCOUNT = 700_900;
    private static final AttemptLog.Known KNOWN = new AttemptLog.Known(ACCOUNT, "hash of right", false, false, null);
    private static final Credential PASSWORD = new TypedPassword("petrova", "right", KNOWN);
    private static final Credential GOSUSLUGI = new ProvenPerson(ACCOUNT);

    private record Scene(AccountStore store, SchoolStory story) {

        SignedIn enters(Credential credential) {
            CredentialValidationResult answer = store.validate(credential);
            assertEquals(Status.VALID, answer.getStatus());
            assertEquals(Set.of(Caller.SIGNED_IN), answer.getCallerGroups());
            assertEquals(Long.toString(ACCOUNT), answer.getCallerPrincipal().getName());
            return AccountPrincipal.personIn(answer).orElseThrow();
        }

        void closed(String sql) {
            story.sql(sql);
            SignedIn before = new SignedIn(
                    ACCOUNT,
                    700_110,
                    "",
                    "",
                    List.of(),
                    false,
                    Rules.USUAL,
                    Instant.now(),
                    false,
                    false,
                    Instant.now(),
                    false,
                    0);
            for (Credential credential : List.of(GOSUSLUGI, new HeldSession(before))) {
                assertEquals(Status.INVALID, store.validate(credential).getStatus(), credential.toString());
            }
            CredentialValidationResult told = store.validate(PASSWORD);
            assertEquals(Status.VALID, told.getStatus());
            assertEquals(Set.of(), told.getCallerGroups());
            assertTrue(AccountPrincipal.personIn(told).isEmpty());
        }
    }

    private static void scene(Consumer<Scene> test) {
        rolledBack(em -> test.accept(new Scene(store(em), story(em))));
    }

    private static AccountStore store(EntityManager em) {
        SchoolClock clock = new SchoolClock(Clock.fixed(Instant.now(), ZoneOffset.UTC));
        return new AccountStore(em, clock, (password, hash) -> hash.equals("hash of " + password));
    }

    private static SchoolStory story(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                + "(700990, 700110, 700001, 'TEACHER', 'учитель', '2026-09-01', 1)");
        story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                + "VALUES (700900, 700110, 'petrova', 'hash of right', 'ACTIVE', 1)");
        return story;
    }

    @Test
    void aPasswordAndAPersonOfGosuslugiAreTheSameAccountAndGoOnInTheSameSession() {
        scene(it -> {
            SignedIn byPassword = it.enters(PASSWORD);
            assertEquals(byPassword, it.enters(GOSUSLUGI));
            assertEquals(byPassword, it.enters(new HeldSession(byPassword)));
        });
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreInvalid() {
        scene(it -> {
            for (Credential wrong :
                    List.of(new TypedPassword("petrova", "wrong", KNOWN), new TypedPassword("nobody", "right", null))) {
                assertEquals(Status.INVALID, it.store().validate(wrong).getStatus());
            }
        });
    }

    @Test
    void aBlockedAccountIsClosedByAllWaysAndItsPasswordPutsNobodyIntoAGroup() {
        scene(it -> it.closed("UPDATE identity.account SET state = 'BLOCKED' WHERE id = 700900"));
    }

    @Test
    void whoHasNoPlaceInTheRegionIsInNoGroup() {
        scene(it -> it.closed("DELETE FROM people.staff_position WHERE person = 700110"));
    }

    @Test
    void aPasswordPastTheDoorThatCountsGuessesIsNotLookedAt() {
        scene(it -> assertEquals(
                Status.NOT_VALIDATED,
                it.store()
                        .validate(new UsernamePasswordCredential("petrova", "right"))
                        .getStatus()));
    }
}

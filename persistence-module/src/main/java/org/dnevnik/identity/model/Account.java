package org.dnevnik.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key with which a person comes in by login and password.
 *
 * <p>Invariants: (1) a person has at most one account; (2) a login is unique in the region whatever its case; (3) only a hash of the
 * password is kept, with the parameters it was made with; (4) who signed in once has signed in: the first time is never overwritten; (5) a
 * password that somebody else has chosen ends, and opens nothing but the choice of an own one; coming in with it is no sign-in yet.
 *
 * <p>Life: born ACTIVE; ACTIVE → BLOCKED by {@link #block}; BLOCKED → ACTIVE by {@link #unblock}; each is a no-op in its own target state.
 */
@Entity
@Table(schema = "identity", name = "account")
public class Account {

    @Id
    @SequenceGenerator(name = "account_seq", sequenceName = "identity.account_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    private long id;

    private long person;

    private String login = "";

    @Column(name = "password_hash")
    private String passwordHash = "";

    @Enumerated(EnumType.STRING)
    private AccountState state = AccountState.ACTIVE;

    private boolean demo;

    @Column(name = "first_signed_in_at")
    private @Nullable Instant firstSignedInAt;

    @Column(name = "last_signed_in_at")
    private @Nullable Instant lastSignedInAt;

    @Column(name = "temporary_until")
    private @Nullable Instant temporaryUntil;

    @Column(name = "sessions_since")
    private @Nullable Instant sessionsSince;

    private @Nullable String email;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Account() {}

    /** @param demo whether it opens only where the demo is switched on */
    public Account(long person, String login, String passwordHash, boolean demo) {
        this.person = person;
        this.login = login.strip();
        this.passwordHash = passwordHash;
        this.demo = demo;
    }

    /** How a login is compared: without the blanks around it and without case. */
    public static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    public long person() {
        return person;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isDemo() {
        return demo;
    }

    public AccountState state() {
        return state;
    }

    public @Nullable Instant firstSignedInAt() {
        return firstSignedInAt;
    }

    public void block() {
        state = AccountState.BLOCKED;
    }

    public void unblock() {
        state = AccountState.ACTIVE;
    }

    public String login() {
        return login;
    }

    public @Nullable Instant temporaryUntil() {
        return temporaryUntil;
    }

    /** Remembers the sign-in, of the first its time for good; with a password that is not the person's own there is none yet. */
    public void signedIn(Instant at) {
        if (temporaryUntil != null) {
            return;
        }
        lastSignedInAt = at;
        if (firstSignedInAt == null) {
            firstSignedInAt = at;
        }
    }

    /** The same password under newer parameters. */
    public void rehash(String newHash) {
        passwordHash = newHash;
    }

    /** A password that the person has chosen; whoever came in with the one before has to come in anew. */
    public void choose(String hash, Instant at) {
        passwordHash = hash;
        temporaryUntil = null;
        endSessions(at);
    }

    /** A password that the school hands over, good until then for choosing an own one. */
    public void lend(String hash, Instant until, Instant at) {
        passwordHash = hash;
        temporaryUntil = until;
        endSessions(at);
    }

    /** The address that was shown to be the person's; null for none. */
    public @Nullable String email() {
        return email;
    }

    /** Whoever reads the mail of this address is the person. */
    public void confirm(String address) {
        email = address;
    }

    public void rename(String newLogin) {
        login = newLogin.strip();
    }

    /** Whoever has signed in before {@code at} has to do so again. */
    public void endSessions(Instant at) {
        sessionsSince = at;
    }
}

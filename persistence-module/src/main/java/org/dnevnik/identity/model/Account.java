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
 * password is kept, with the parameters it was made with; (4) who signed in once has signed in: the first time is never overwritten.
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

    /** Remembers the first sign-in; later ones change nothing. */
    public void signedIn(Instant at) {
        if (firstSignedInAt == null) {
            firstSignedInAt = at;
        }
    }

    /** The same password under newer parameters, or a new password. */
    public void rehash(String newHash) {
        passwordHash = newHash;
    }
}

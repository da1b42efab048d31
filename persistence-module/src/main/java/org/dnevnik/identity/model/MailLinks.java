package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Links that go out by mail, kept as hashes: each works once and not for long. */
public class MailLinks {

    /** Nobody's mailbox is flooded: more than these an account gets no links within an hour. */
    static final int AN_HOUR = 5;

    private static final String ADD = """
            INSERT INTO identity.mail_link (account, kind, email, hash, made_at, expires_at)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6
            WHERE (SELECT count(*) FROM identity.mail_link WHERE account = ?1 AND made_at > CAST(?5 AS timestamptz) - interval '1 hour') < ?7""";

    private static final String USE = """
            UPDATE identity.mail_link SET used_at = ?3
            WHERE hash = ?1 AND kind = ?2 AND used_at IS NULL AND expires_at > CAST(?3 AS timestamptz)
            RETURNING account, email""";

    private static final String BY_WORD = """
            SELECT id, login, email FROM identity.account
            WHERE state = 'ACTIVE' AND NOT demo AND email IS NOT NULL AND (lower(login) = ?1 OR lower(email) = ?1)
            ORDER BY id LIMIT 5""";

    private final EntityManager em;

    public MailLinks(EntityManager em) {
        this.em = em;
    }

    /** What a link was for. */
    public record Used(long account, String email) {}

    /**
     * An account that somebody may have lost.
     *
     * @param email confirmed
     */
    public record Lost(long account, String login, String email) {}

    /**
     * @param kind {@code CONFIRM} or {@code RESET}.
     * @return false when the account has got too many
     */
    public boolean add(long account, String kind, String email, byte[] hash, Instant at, Instant until) {
        return NativeQuery.write(em, ADD, account, kind, email, hash, at, until, AN_HOUR) == 1;
    }

    /** Uses a link up; empty when it is unknown, used or too old. */
    public Optional<Used> use(byte[] hash, String kind, Instant at) {
        return NativeQuery.rows(em, USE, hash, kind, at).findFirst().map(r -> new Used(number(r[0]), (String) r[1]));
    }

    /** Open accounts with a confirmed address that this is the login or the address of. */
    public List<Lost> lost(String loginOrEmail) {
        return NativeQuery.rows(em, BY_WORD, Account.key(loginOrEmail))
                .map(r -> new Lost(number(r[0]), (String) r[1], (String) r[2]))
                .toList();
    }
}

package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.dnevnik.identity.model.SigningKeys;
import org.dnevnik.kernel.SchoolClock;

/**
 * The short transactions about signing keys. A key signs for a month. Its successor is shown an hour before it begins, and it is known itself until
 * the last of its tokens has expired, so that no running token breaks.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TokenKeyDesk {

    static final Duration SIGNS_FOR = Duration.ofDays(30);
    static final Duration SHOWN_BEFORE = Duration.ofHours(1);

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final System.Logger LOG = System.getLogger(TokenKeyDesk.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private WrappingKey wrapping;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected TokenKeyDesk() {}

    TokenKeyDesk(EntityManager em, WrappingKey wrapping, SchoolClock clock) {
        this.em = em;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** Those whose tokens are not refused yet, the newest first; none where no key opens them. */
    List<TokenKey> living() {
        return wrapping.key().stream()
                .flatMap(key -> new SigningKeys(em).living(clock.now()).stream().flatMap(row -> read(row, key)))
                .toList();
    }

    /** Makes the first key, or the next one when the newest has signed for long enough, and lets go of those that are over. */
    void keep() {
        wrapping.key().ifPresent(key -> {
            Instant now = clock.now();
            SigningKeys keys = new SigningKeys(em);
            keys.waitForTurn();
            Optional<TokenKey> newest =
                    living().stream().filter(k -> k.secret() != null).findFirst();
            if (newest.isEmpty()) {
                add(keys, key, now, now);
            } else if (newest.get().signsFrom().plus(SIGNS_FOR).isBefore(now)) {
                add(keys, key, now, now.plus(SHOWN_BEFORE));
            }
            keys.succeed(now, now.plus(AccessTokens.LONGEST_LIFE));
            keys.forget(now.minus(REMEMBERED));
        });
    }

    /** Another key signs from now on; tokens of the one before stay good. */
    void change() {
        wrapping.key().ifPresent(key -> {
            SigningKeys keys = new SigningKeys(em);
            keys.waitForTurn();
            add(keys, key, clock.now(), clock.now());
            keys.succeed(clock.now(), clock.now().plus(AccessTokens.LONGEST_LIFE));
        });
    }

    /**
     * Refuses what a key has signed, whose private half somebody else may have; another signs from now on.
     *
     * @return false for an unknown one
     */
    boolean refuse(String kid) {
        boolean ended = new SigningKeys(em).end(kid, clock.now());
        if (ended) {
            change();
        }
        return ended;
    }

    private static void add(SigningKeys keys, SecretKey wrapping, Instant now, Instant from) {
        String kid = UUID.randomUUID().toString();
        keys.add(TokenKey.make(kid, wrapping, now, from));
        LOG.log(Level.INFO, "signing key {0} was made, it signs from {1}", kid, from);
    }

    private static Stream<TokenKey> read(SigningKeys.Row row, SecretKey key) {
        try {
            return Stream.of(TokenKey.read(row, key));
        } catch (GeneralSecurityException e) {
            LOG.log(Level.ERROR, "signing key {0} does not open with {1}: {2}", row.kid(), WrappingKey.SETTING, e);
            return Stream.empty();
        }
    }
}

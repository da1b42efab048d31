package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.exchange.model.RosterAccesses;
import org.dnevnik.exchange.view.RosterAccessQuery;
import org.dnevnik.exchange.view.RosterAsk;
import org.dnevnik.exchange.view.RosterPage;
import org.dnevnik.exchange.view.RosterPageQuery;
import org.dnevnik.exchange.view.RosterReader;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.ClientApplicationQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/**
 * Programs read the schools that have let them, by OneRoster: a token for their secret (RFC 6749, 4.4), then page after page. What a page tells of
 * whom is logged under who has let the program.
 */
@Stateless
@DenyAll
@OpenToEveryone("a program is no person: its secret and the schools' consent are its right")
public class RosterReading {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog accesses;

    /** @return empty for an unknown program, a wrong secret, words that open nothing, and where no school has let the program */
    @PermitAll
    public Optional<RosterGrant> grant(String clientId, String secret, String scope) {
        Set<RosterScope> scopes = RosterScope.read(scope);
        return new ClientApplicationQuery(em)
                .byClientId(clientId)
                .filter(ClientApplication::on)
                .filter(program -> matches(program, secret))
                .filter(program -> !scopes.isEmpty() && new RosterAccessQuery(em).isLet(program.id()))
                .map(program -> grant(program.id(), RosterScope.write(scopes)));
    }

    private static boolean matches(ClientApplication program, String secret) {
        String hash = program.secretHash();
        return hash != null && MessageDigest.isEqual(HexFormat.of().parseHex(hash), hash(secret));
    }

    private RosterGrant grant(long program, String scope) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.now();
        new RosterAccesses(em).addToken(hash(token), program, scope, now, now.plus(LIFE));
        return new RosterGrant(token, LIFE.toSeconds(), scope);
    }

    /**
     * What a token opens now.
     *
     * @return empty for one that is over or never was
     */
    @PermitAll
    public Optional<RosterReader> reader(String token) {
        return new RosterAccessQuery(em).reader(hash(token), clock.now());
    }

    /** The schools of which a token opens what is asked for; empty: none. */
    @PermitAll
    public Set<Long> opened(RosterReader reader, RosterScope scope) {
        if (!RosterScope.read(reader.scopes()).contains(scope)) {
            return Set.of();
        }
        return scope == RosterScope.GRADEBOOK
                ? reader.gradebook()
                : reader.schools().keySet();
    }

    /** A page of schools that {@link #opened} has told. */
    @PermitAll
    public RosterPage page(RosterReader reader, RosterAsk ask, String address) {
        Instant now = clock.now();
        RosterPage page = new RosterPageQuery(em, clock.today(Families.REGION), now).page(ask);
        long opener = reader.schools().entrySet().stream()
                .filter(s -> ask.schools().contains(s.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        accesses.listed(Caller.carryingOut(opener), page.people(), "program by OneRoster");
        new RosterAccesses(em).used(reader.application(), ask.schools(), now);
        return page;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

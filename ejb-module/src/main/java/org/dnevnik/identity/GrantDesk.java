package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.identity.model.AuthorizationCodes;
import org.dnevnik.identity.model.RefreshTokens;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.ClientApplicationQuery;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** The short transactions about grants, so that no connection is held while a password is hashed or a token signed. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class GrantDesk {

    /** A program that is not used for so long has to ask its user again. */
    static final Duration UNUSED_FOR = Duration.ofDays(60);

    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration COPIES = Duration.ofDays(14);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    protected GrantDesk() {}

    GrantDesk(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * A grant that is alive.
     *
     * @param refreshToken its only one that is not used up; null for a kind that has none
     * @param byPassword   whether login and password were all that was shown for it
     */
    record Opened(
            long grant,
            long account,
            String login,
            @Nullable String refreshToken,
            Set<TokenScope> scopes,
            boolean byPassword) {

        @Override
        public String toString() {
            return "grant " + grant;
        }
    }

    /** The program that has shown which one it is; empty for an unknown one, one that is off, and a wrong secret. */
    Optional<ClientApplication> proven(ClientProof proof) {
        return new ClientApplicationQuery(em)
                .byClientId(proof.clientId())
                .filter(ClientApplication::on)
                .filter(program -> matches(program, proof.secret()));
    }

    private static boolean matches(ClientApplication program, String secret) {
        String hash = program.secretHash();
        return hash == null || MessageDigest.isEqual(HexFormat.of().parseHex(hash), OpaqueToken.hash(secret));
    }

    /** The program of this name, which shows nothing; empty for one that is off. */
    Optional<ClientApplication> named(String clientId) {
        return new ClientApplicationQuery(em).byClientId(clientId).filter(ClientApplication::on);
    }

    /** All programs, those that are off among them. */
    List<ClientApplication> programs() {
        return new ClientApplicationQuery(em).all();
    }

    /** A new grant with its first refresh token, for a program that has taken the password itself. */
    Optional<Opened> open(long account, ClientApplication program, Set<TokenScope> scopes) {
        Instant now = clock.now();
        return add(account, program, "PASSWORD", scopes, now.plus(UNUSED_FOR))
                .map(made -> new Opened(made.id(), account, made.login(), refresh(made.id(), now), scopes, true));
    }

    /** A new grant that nothing renews. */
    Optional<Opened> openInAddress(long account, ClientApplication program, Set<TokenScope> scopes) {
        return add(account, program, "ADDRESS", scopes, clock.now().plus(AccessTokens.LIFE_IN_ADDRESS))
                .map(made -> new Opened(made.id(), account, made.login(), null, scopes, true));
    }

    /**
     * What the browser carries back to the program, which has a minute to change it.
     *
     * @param challenge of PKCE, method S256
     */
    Optional<String> code(
            long account, ClientApplication program, Set<TokenScope> scopes, String redirect, String challenge) {
        Instant until = clock.now().plus(CODE);
        String code = OpaqueToken.CODE.make();
        return add(account, program, "CODE", scopes, until).map(made -> {
            new AuthorizationCodes(em).add(OpaqueToken.hash(code), made.id(), redirect, challenge, until);
            return code;
        });
    }

    /**
     * Changes a code for a grant with its first refresh token. One that is shown twice ends what came of it.
     *
     * @return empty for one that opens nothing
     */
    Optional<Opened> redeem(ClientApplication program, String code, String redirect, String verifier) {
        Instant now = clock.now();
        AuthorizationCodes codes = new AuthorizationCodes(em);
        Optional<AuthorizationCodes.Used> used = codes.use(OpaqueToken.hash(code), program.id(), now);
        if (used.isEmpty()) {
            codes.endTwiceShown(OpaqueToken.hash(code), program.id(), now);
        }
        return used.filter(u -> u.redirect().equals(redirect))
                .filter(u -> Pkce.matches(verifier, u.challenge()))
                .map(u -> {
                    new TokenGrants(em).prolong(u.grant(), now.plus(UNUSED_FOR));
                    return new Opened(
                            u.grant(),
                            u.account(),
                            u.login(),
                            refresh(u.grant(), now),
                            TokenScope.read(u.scopes()),
                            false);
                });
    }

    private Optional<TokenGrants.Made> add(
            long account, ClientApplication program, String kind, Set<TokenScope> scopes, Instant until) {
        return new TokenGrants(em)
                .add(new TokenGrants.Fresh(
                        account, program.id(), kind, null, TokenScope.write(scopes), null, clock.now(), until));
    }

    /** A program gives back what it was granted: by its refresh token, or by the grant that an access token names. */
    void giveBack(ClientApplication program, String refreshToken, long grant) {
        new RefreshTokens(em).endByProgram(OpaqueToken.hash(refreshToken), program.id(), clock.now());
        new TokenGrants(em).endByProgram(grant, program.id(), clock.now());
    }

    /**
     * Changes a refresh token for the next one. One that had been used before is in two hands: its whole family ends, and the owner is told.
     *
     * @return empty for one that opens nothing
     */
    Optional<Opened> turn(ClientApplication program, String refreshToken) {
        Instant now = clock.now();
        byte[] hash = OpaqueToken.hash(refreshToken);
        RefreshTokens tokens = new RefreshTokens(em);
        Optional<RefreshTokens.Family> family = tokens.use(hash, program.id(), now);
        if (family.isEmpty()) {
            tokens.endStolen(hash, program.id(), now).ifPresent(this::tell);
            return Optional.empty();
        }
        new TokenGrants(em).prolong(family.get().grant(), now.plus(UNUSED_FOR));
        return family.map(f -> new Opened(
                f.grant(),
                f.account(),
                f.login(),
                refresh(f.grant(), now),
                TokenScope.read(f.scopes()),
                f.byPassword()));
    }

    private void tell(RefreshTokens.Family stolen) {
        notices.add(new Notice("TOKEN_THEFT", 0, stolen.person(), Map.of("name", stolen.name())));
    }

    private String refresh(long grant, Instant now) {
        String token = OpaqueToken.REFRESH.make();
        new RefreshTokens(em).add(OpaqueToken.hash(token), grant, now, now.plus(UNUSED_FOR));
        return token;
    }

    /** What has been over for three months is gone; until then its owner sees it. Used refresh tokens are known for two weeks. */
    void forget() {
        new RefreshTokens(em).forget(clock.now().minus(COPIES));
        new AuthorizationCodes(em).forget(clock.now().minus(REMEMBERED));
        new TokenGrants(em).forget(clock.now().minus(REMEMBERED));
    }
}

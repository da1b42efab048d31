package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.OpenToEveryone;
import org.jspecify.annotations.Nullable;

/** The door of programs that take login and password themselves: the same judge as behind the sign-in page, and the same waiting for who guesses. */
@Stateless
@DenyAll
@OpenToEveryone("who asks for a token is nobody yet")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenService {

    @Inject
    private GrantDesk grants;

    @Inject
    private AccessTokens tokens;

    @EJB
    private SignInService signIn;

    @Inject
    private AccountStore store;

    @Inject
    private ChildDoor children;

    /** For the container. */
    public TokenService() {}

    TokenService(GrantDesk grants, AccessTokens tokens, SignInService signIn, AccountStore store, ChildDoor children) {
        this.children = children;
        this.grants = grants;
        this.tokens = tokens;
        this.signIn = signIn;
        this.store = store;
    }

    /**
     * A token for login and password. The password is looked at only for a program that may ask for it.
     *
     * @param scope   words with anything between them; empty for all that the program may have
     * @param address where it comes from
     */
    @PermitAll
    public TokenAnswer byCredentials(ClientProof proof, String login, String password, String scope, String address) {
        ClientApplication program =
                grants.proven(proof).filter(ClientApplication::byPassword).orElse(null);
        if (program == null) {
            return TokenAnswer.refused(TokenRefusal.CLIENT);
        }
        Set<TokenScope> scopes = scopes(program, scope);
        return judge(scopes, login, password, address, AccessTokens.LIFE, program, grants::open);
    }

    /** As above for an old client, which gets its token in an address and nothing to renew it with. */
    @PermitAll
    public TokenAnswer inAddress(String clientId, String login, String password, String scope, String address) {
        ClientApplication program =
                grants.named(clientId).filter(ClientApplication::byAddress).orElse(null);
        if (program == null) {
            return TokenAnswer.refused(TokenRefusal.CLIENT);
        }
        Set<TokenScope> scopes = scopes(program, scope);
        return judge(scopes, login, password, address, AccessTokens.LIFE_IN_ADDRESS, program, grants::openInAddress);
    }

    private interface Opening {
        Optional<GrantDesk.Opened> of(long account, ClientApplication program, Set<TokenScope> scopes);
    }

    private TokenAnswer judge(
            Set<TokenScope> scopes,
            String login,
            String password,
            String address,
            Duration life,
            ClientApplication program,
            Opening opening) {
        if (scopes.isEmpty()) {
            return TokenAnswer.refused(TokenRefusal.SCOPE);
        }
        if (!tokens.areGivenOut()) {
            return TokenAnswer.refused(TokenRefusal.OFF);
        }
        SignIn answer = signIn.signIn(login, password, Arrival.from(address));
        if (answer.half() != null) {
            return TokenAnswer.refused(TokenRefusal.FACTOR);
        }
        SignedIn person = answer.session();
        if (person == null) {
            return TokenAnswer.refused(told(Objects.requireNonNull(answer.refusal())));
        }
        TokenRefusal due = due(person);
        return due == null
                ? tokens.answer(program, opening.of(person.account(), program, scopes), life)
                : TokenAnswer.refused(due);
    }

    /** What somebody whose password is right has to do on the site first; null for nothing. */
    private @Nullable TokenRefusal due(SignedIn person) {
        if (person.temporary()) {
            return TokenRefusal.TEMPORARY;
        }
        if (person.factorDue()) {
            return TokenRefusal.FACTOR;
        }
        if (person.asked()) {
            return TokenRefusal.CONSENT;
        }
        return children.guards(person) ? TokenRefusal.DEVICE : null;
    }

    /**
     * The next token for a refresh token, which is used up by it.
     *
     * @param address where it comes from
     */
    @PermitAll
    public TokenAnswer byRefreshToken(ClientProof proof, String refreshToken, String address) {
        ClientApplication program = grants.proven(proof).orElse(null);
        if (program == null) {
            return TokenAnswer.refused(TokenRefusal.CLIENT);
        }
        if (!OpaqueToken.REFRESH.looksLike(refreshToken)) {
            return TokenAnswer.refused(TokenRefusal.GRANT);
        }
        return renewed(program, grants.turn(program, refreshToken), address);
    }

    /**
     * The first token for the code that a browser has brought back.
     *
     * @param verifier of PKCE.
     * @param address where it comes from
     */
    @PermitAll
    public TokenAnswer byCode(ClientProof proof, String code, String redirect, String verifier, String address) {
        ClientApplication program =
                grants.proven(proof).filter(ClientApplication::byCode).orElse(null);
        if (program == null) {
            return TokenAnswer.refused(TokenRefusal.CLIENT);
        }
        if (!OpaqueToken.CODE.looksLike(code)) {
            return TokenAnswer.refused(TokenRefusal.GRANT);
        }
        return renewed(program, grants.redeem(program, code, redirect, verifier), address);
    }

    /** Whoever was blocked, or has a text to agree to, gets nothing while that lasts; nor does a child's password whose school wants devices approved since. */
    private TokenAnswer renewed(ClientApplication program, Optional<GrantDesk.Opened> opened, String address) {
        return tokens.answer(program, opened.filter(o -> isStillOpen(o, address)), AccessTokens.LIFE);
    }

    private boolean isStillOpen(GrantDesk.Opened opened, String address) {
        return AccountPrincipal.personIn(store.validate(new ShownGrant(opened.grant(), address)))
                .filter(owner -> !opened.byPassword() || !children.guards(owner))
                .isPresent();
    }

    /**
     * A program gives back what it was granted (RFC 7009).
     *
     * @param token a refresh token, or anything else
     * @param grant of the access token that was shown; 0 for none
     * @return false when it has not shown which program it is
     */
    @PermitAll
    public boolean giveBack(ClientProof proof, String token, long grant) {
        Optional<ClientApplication> program = grants.proven(proof);
        program.ifPresent(p -> grants.giveBack(p, token, grant));
        return program.isPresent();
    }

    private static Set<TokenScope> scopes(ClientApplication program, String asked) {
        if (asked.isBlank()) {
            return program.scopes();
        }
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        scopes.addAll(TokenScope.read(asked));
        scopes.retainAll(program.scopes());
        return scopes;
    }

    private static TokenRefusal told(SignIn.Refused refused) {
        return switch (refused) {
            case WRONG -> TokenRefusal.WRONG;
            case BLOCKED -> TokenRefusal.BLOCKED;
            case WAIT -> TokenRefusal.WAIT;
            case NO_POSITION -> TokenRefusal.NO_POSITION;
            case EXPIRED -> TokenRefusal.EXPIRED;
            case CODE, LATE -> TokenRefusal.FACTOR;
        };
    }
}

package org.dnevnik.identity;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.ClientApplicationQuery;
import org.dnevnik.identity.view.GrantLineQuery;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;

/**
 * People decide what a program may do in their name: authorization code with PKCE (RFC 6749, RFC 7636, RFC 9700). A browser is sent back to no
 * address that was not registered, letter by letter, and to none at all for a program that nobody knows.
 */
@Stateless
@DenyAll
@OpenToEveryone("everybody decides who acts in their own name")
public class AuthorizationService {

    private static final int LONGEST_STATE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private GrantDesk grants;

    @Inject
    private AccessTokens tokens;

    @Inject
    private Families families;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public AuthorizationService() {}

    AuthorizationService(
            EntityManager em, GrantDesk grants, AccessTokens tokens, Families families, SchoolClock clock) {
        this.em = em;
        this.grants = grants;
        this.tokens = tokens;
        this.families = families;
        this.clock = clock;
    }

    /** What the person has to decide. A program with a secret that was allowed before goes on at once; one without could be anybody's copy of it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public AuthorizationAnswer judge(Caller caller, AuthorizationAsked asked) {
        ClientApplication program = known(asked).orElse(null);
        if (program == null) {
            return AuthorizationAnswer.stranger();
        }
        String error = error(program, asked);
        if (!error.isEmpty()) {
            return AuthorizationAnswer.to(failed(asked, error));
        }
        Set<TokenScope> scopes = scopes(program, asked);
        boolean before =
                new GrantLineQuery(em).isGiven(caller.account(), program.id(), TokenScope.write(scopes), clock.now());
        return before && program.confidential()
                ? AuthorizationAnswer.to(allowed(caller, program, asked))
                : AuthorizationAnswer.of(question(caller, program, asked, before));
    }

    /**
     * The person has decided.
     *
     * @return where the browser goes now; empty when nobody can say who has asked
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<String> decide(Caller caller, AuthorizationAsked asked, boolean yes) {
        return known(asked).map(program -> {
            String error = error(program, asked);
            if (!error.isEmpty() || !yes) {
                return failed(asked, error.isEmpty() ? "access_denied" : error);
            }
            return allowed(caller, program, asked);
        });
    }

    private Optional<ClientApplication> known(AuthorizationAsked asked) {
        return new ClientApplicationQuery(em)
                .byClientId(requireNonNullElse(asked.clientId(), ""))
                .filter(program -> program.on() && program.byCode())
                .filter(program -> program.redirects().contains(requireNonNullElse(asked.redirectUri(), "")));
    }

    /** In the words of RFC 6749, 4.1.2.1; empty for a question that is right. */
    private String error(ClientApplication program, AuthorizationAsked asked) {
        if (!"code".equals(asked.responseType())) {
            return "unsupported_response_type";
        }
        if (!Pkce.METHOD.equals(asked.method())
                || !Pkce.isChallenge(requireNonNullElse(asked.challenge(), ""))
                || requireNonNullElse(asked.state(), "").length() > LONGEST_STATE) {
            return "invalid_request";
        }
        String scope = requireNonNullElse(asked.scope(), "");
        boolean mayHave = TokenScope.knowsAll(scope) && program.scopes().containsAll(TokenScope.read(scope));
        if (!mayHave) {
            return "invalid_scope";
        }
        return tokens.areGivenOut() ? "" : "temporarily_unavailable";
    }

    private static Set<TokenScope> scopes(ClientApplication program, AuthorizationAsked asked) {
        Set<TokenScope> scopes = TokenScope.read(requireNonNullElse(asked.scope(), ""));
        return scopes.isEmpty() ? program.scopes() : scopes;
    }

    private AuthorizationAnswer.Question question(
            Caller caller, ClientApplication program, AuthorizationAsked asked, boolean before) {
        URI back = URI.create(requireNonNull(asked.redirectUri()));
        List<String> children =
                families.children(caller).stream().map(ChildView::name).toList();
        return new AuthorizationAnswer.Question(
                program.name(),
                requireNonNullElse(back.getHost(), back.getScheme()),
                scopes(program, asked),
                children,
                before);
    }

    private String allowed(Caller caller, ClientApplication program, AuthorizationAsked asked) {
        return grants.code(
                        caller.account(),
                        program,
                        scopes(program, asked),
                        requireNonNull(asked.redirectUri()),
                        requireNonNull(asked.challenge()))
                .map(code -> back(asked, "code", code))
                .orElseGet(() -> failed(asked, "server_error"));
    }

    private String failed(AuthorizationAsked asked, String error) {
        return back(asked, "error", error);
    }

    /** With who has answered, so that a program of several houses is not led astray (RFC 9207). */
    private String back(AuthorizationAsked asked, String name, String value) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(name, value);
        told.put("state", requireNonNullElse(asked.state(), ""));
        told.put("iss", tokens.issuer());
        return asked.back(told);
    }
}

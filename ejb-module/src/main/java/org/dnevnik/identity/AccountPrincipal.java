package org.dnevnik.identity;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** The one principal of an account, whichever way its person has come. Its name is the account's number. */
public final class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final SignedIn person;
    private final @Nullable TokenCaller token;

    /** Of somebody in a browser. */
    public AccountPrincipal(SignedIn person) {
        this(person, null);
    }

    /** Of the owner of a token. */
    public AccountPrincipal(TokenCaller token) {
        this(token.person(), token);
    }

    private AccountPrincipal(SignedIn person, @Nullable TokenCaller token) {
        super(Long.toString(person.account()));
        this.person = person;
        this.token = token;
    }

    public SignedIn person() {
        return person;
    }

    /** What a program has shown that comes in the person's name; null for a browser. */
    public @Nullable TokenCaller token() {
        return token;
    }

    /** That somebody is signed in is all that a group says: what they may do, the policies decide. */
    public Set<String> groups() {
        return Set.of(Caller.SIGNED_IN);
    }

    /** Of a request or of a store's answer; empty for nobody, and for whom nothing is open. */
    public static Optional<AccountPrincipal> of(@Nullable Principal principal) {
        return principal instanceof AccountPrincipal account ? Optional.of(account) : Optional.empty();
    }

    /** Whom a store has found to be let in; empty for nobody. */
    public static Optional<SignedIn> personIn(CredentialValidationResult answer) {
        return of(answer.getCallerPrincipal()).map(AccountPrincipal::person);
    }
}

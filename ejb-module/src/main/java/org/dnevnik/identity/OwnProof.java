package org.dnevnik.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Whoever sits at an open screen still has to know the password; guesses are counted as at the door, apart from those of strangers. */
@ApplicationScoped
class OwnProof {

    @EJB
    private AttemptLog attempts;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected OwnProof() {}

    OwnProof(AttemptLog attempts, SchoolClock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @throws Refusal {@link IdentityRefusal#PASSWORD_WRONG} and {@link IdentityRefusal#WAIT} */
    void require(Caller caller, Account account, String password) {
        AttemptLog.Trial trial = attempts.beginInside(account.id(), caller.address(), clock.now())
                .orElseThrow(() -> new Refusal(IdentityRefusal.WAIT));
        boolean right =
                password.length() <= Passwords.LONGEST && PasswordHash.matches(password, account.passwordHash());
        attempts.end(
                trial, account.id(), right ? SignInOutcome.PROVEN : SignInOutcome.WRONG_PASSWORD, clock.now(), null);
        if (!right) {
            throw new Refusal(IdentityRefusal.PASSWORD_WRONG);
        }
    }
}

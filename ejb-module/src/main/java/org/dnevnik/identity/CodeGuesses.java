package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.dnevnik.identity.model.Invitations;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.identity.model.SignInAttempts.Knock;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Remembers who guesses at codes, in transactions of their own: the refusal must not erase it. Guesses side by side count as guesses in a row. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Refusal.class)
class CodeGuesses {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected CodeGuesses() {}

    CodeGuesses(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A guess that has begun; it counts as a wrong one until it has ended. */
    record Guess(long id, Knock knock) {}

    /**
     * Lets somebody guess who need not wait.
     *
     * @param key of what is guessed at
     * @param perKey how many wrong guesses at it are too many, from wherever they come
     * @throws Refusal {@link IdentityRefusal#WAIT}
     */
    Guess begin(String key, String address, int perKey) {
        Knock knock = new Knock(key, address, null);
        SignInAttempts log = new SignInAttempts(em);
        log.waitForTurn(knock);
        if (Throttle.holdsCode(log.failures(knock, clock.now().minus(Throttle.WINDOW)), perKey)) {
            throw new Refusal(IdentityRefusal.WAIT);
        }
        return new Guess(log.begin(knock), knock);
    }

    /** It was no guess: it was right. */
    void right(Guess guess) {
        new SignInAttempts(em).end(guess.id());
    }

    /** There is no such thing. */
    void unknown(Guess guess) {
        right(guess);
        new SignInAttempts(em).add(guess.knock(), null, SignInOutcome.UNKNOWN_LOGIN);
    }

    /** The code is somebody's, and the birth date is not. */
    void wrongAnswer(Guess guess, long invitation) {
        right(guess);
        new SignInAttempts(em).add(guess.knock(), null, SignInOutcome.WRONG_PASSWORD);
        new Invitations(em).answeredWrongly(invitation, clock.now());
    }
}

package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.AccountState;
import org.dnevnik.identity.model.MailLinks;
import org.dnevnik.identity.view.PasswordWordsQuery;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;

/** The way back in by a letter to a confirmed address. Whoever asks learns nothing of whether there is such an account, by words or by time. */
@Stateless
@DenyAll
@OpenToEveryone("who has lost the way in is nobody yet; a link that only the address' owner reads is the right")
public class LostAccessService {

    private static final int LONGEST = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Letters letters;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private Notices notices;

    /** Whether letters go out at all; where not, only the school helps. */
    @PermitAll
    public boolean isOn() {
        return letters.isOn();
    }

    /**
     * Somebody has lost their password; a letter goes if there is somebody to get it.
     *
     * @param loginOrEmail as typed
     * @param address      where the request comes from
     * @throws Refusal {@link IdentityRefusal#MAIL_OFF} and {@link IdentityRefusal#WAIT}
     */
    @PermitAll
    public void ask(String loginOrEmail, MailWords words, String address) {
        letters.requireOn();
        String typed = Account.key(loginOrEmail);
        // who asks elsewhere for the same login keeps nobody from asking
        String from = "lost " + Throttle.network(address);
        guesses.unknown(guesses.begin(from + ' ' + typed, from, Throttle.PER_CODE));
        if (!typed.isEmpty() && typed.length() <= LONGEST) {
            letters.lost(typed, words);
        }
    }

    /**
     * Uses a link up for a new password.
     *
     * @throws Refusal {@link IdentityRefusal#LINK} and for the password; the link stays good then
     */
    @PermitAll
    public void reset(String token, String password) {
        MailLinks.Used used = used(token, "RESET");
        Account account = em.find(Account.class, used.account());
        if (account == null || account.state() == AccountState.BLOCKED) {
            throw new Refusal(IdentityRefusal.LINK);
        }
        Passwords.requireGood(
                account.login(), new PasswordWordsQuery(em).of(account.person()), password, Passwords.SHORTEST);
        account.choose(PasswordHash.of(password), clock.now());
    }

    /**
     * Whoever reads the mail of an address has opened its link: the address is the account's, and its person is told on the site.
     *
     * @throws Refusal {@link IdentityRefusal#LINK}
     */
    @PermitAll
    public void confirm(String token) {
        MailLinks.Used used = used(token, "CONFIRM");
        Account account = em.find(Account.class, used.account());
        if (account == null) {
            throw new Refusal(IdentityRefusal.LINK);
        }
        account.confirm(used.email());
        notices.add(new Notice("MAIL_CONFIRMED", 0, account.person(), Map.of()));
    }

    private MailLinks.Used used(String token, String kind) {
        return new MailLinks(em)
                .use(MailToken.hash(token), kind, clock.now())
                .orElseThrow(() -> new Refusal(IdentityRefusal.LINK));
    }
}

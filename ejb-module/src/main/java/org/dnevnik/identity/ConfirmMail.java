package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.MailLinks;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Mail;
import org.dnevnik.notifications.MailSource;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;

/** The letter by which somebody shows that an address is theirs. */
@ApplicationScoped
public class ConfirmMail implements MailSource {

    static final String KIND = "CONFIRM_EMAIL";

    private static final Duration LIFE = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private SiteAddress site;

    @Inject
    private Notices notices;

    /** For the container. */
    protected ConfirmMail() {}

    ConfirmMail(EntityManager em, SchoolClock clock, SiteAddress site, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.site = site;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    static String payload(long account, String email, MailWords words) {
        return words.json().add("account", account).add("email", email).build().toString();
    }

    @Override
    public List<Mail> write(String payload) {
        JsonObject told = MailWords.read(payload);
        MailWords words = MailWords.of(told);
        String email = told.getString("email");
        Account account = em.find(Account.class, told.getJsonNumber("account").longValue());
        String token = MailToken.make();
        Instant now = clock.now();
        if (account == null
                || !new MailLinks(em).add(account.id(), "CONFIRM", email, MailToken.hash(token), now, now.plus(LIFE))) {
            return List.of();
        }
        String link = site.told().orElse("") + "/confirm#" + token;
        return List.of(new Mail(email, words.subject(), words.filled(account.login(), link)));
    }

    /** Whoever waits for the letter learns that there is no such address. */
    @Override
    public void refused(String payload) {
        Account account = em.find(
                Account.class, MailWords.read(payload).getJsonNumber("account").longValue());
        if (account != null) {
            notices.add(new Notice("MAIL_REFUSED", 0, account.person(), Map.of()));
        }
    }
}

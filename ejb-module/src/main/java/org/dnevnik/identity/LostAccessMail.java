package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.identity.model.MailLinks;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Mail;
import org.dnevnik.notifications.MailSource;

/** Letters to whoever has lost the way in. Whether there is such an account is looked up here, after the visitor was answered. */
@ApplicationScoped
public class LostAccessMail implements MailSource {

    static final String KIND = "LOST_ACCESS";

    /** From the moment the letter goes. */
    static final Duration LIFE = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private SiteAddress site;

    @Override
    public String kind() {
        return KIND;
    }

    static String payload(String loginOrEmail, MailWords words) {
        return words.json().add("typed", loginOrEmail).build().toString();
    }

    @Override
    public List<Mail> write(String payload) {
        JsonObject told = MailWords.read(payload);
        MailWords words = MailWords.of(told);
        MailLinks links = new MailLinks(em);
        Instant now = clock.now();
        List<Mail> mails = new ArrayList<>();
        for (MailLinks.Lost lost : links.lost(told.getString("typed"))) {
            String token = MailToken.make();
            if (links.add(lost.account(), "RESET", lost.email(), MailToken.hash(token), now, now.plus(LIFE))) {
                String link = site.told().orElse("") + "/reset#" + token;
                mails.add(new Mail(lost.email(), words.subject(), words.filled(lost.login(), link)));
            }
        }
        return mails;
    }
}

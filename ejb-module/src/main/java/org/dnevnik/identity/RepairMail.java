package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.identity.model.AccountState;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.notifications.Mail;
import org.dnevnik.notifications.MailSource;

/** Tells somebody by the confirmed address of their account what the school has decided. */
@ApplicationScoped
public class RepairMail implements MailSource {

    static final String KIND = "REPAIR_DECIDED";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SiteAddress site;

    @Override
    public String kind() {
        return KIND;
    }

    static String payload(long person, MailWords words) {
        return words.json().add("person", person).build().toString();
    }

    @Override
    public List<Mail> write(String payload) {
        JsonObject told = MailWords.read(payload);
        MailWords words = MailWords.of(told);
        String link = site.told().orElse("") + "/sign-in";
        return new Accounts(em)
                .ofPerson(told.getJsonNumber("person").longValue()).stream()
                        .filter(a -> a.state() == AccountState.ACTIVE && !a.isDemo() && a.email() != null)
                        .map(a -> new Mail(String.valueOf(a.email()), words.subject(), words.filled(a.login(), link)))
                        .toList();
    }
}

package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dnevnik.identity.model.Account;
import org.dnevnik.notifications.Mail;
import org.dnevnik.notifications.MailSource;
import org.dnevnik.people.Families;

/** The letter that tells of a sign-in with a device that was not known; it goes to the address that is confirmed when it goes. */
@ApplicationScoped
public class NewDeviceMail implements MailSource {

    static final String KIND = "NEW_DEVICE";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(Families.REGION);

    @PersistenceContext
    private EntityManager em;

    @Override
    public String kind() {
        return KIND;
    }

    static String payload(long account, String device, Instant at, MailWords words) {
        return words.json()
                .add("account", account)
                .add("device", device)
                .add("when", WHEN.format(at))
                .build()
                .toString();
    }

    @Override
    public List<Mail> write(String payload) {
        JsonObject told = MailWords.read(payload);
        MailWords words = MailWords.of(told);
        Account account = em.find(Account.class, told.getJsonNumber("account").longValue());
        String email = account == null ? null : account.email();
        if (account == null || email == null) {
            return List.of();
        }
        String text = words.filled(account.login(), "")
                .replace("{device}", told.getString("device"))
                .replace("{when}", told.getString("when"));
        return List.of(new Mail(email, words.subject(), text));
    }
}

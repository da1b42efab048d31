package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.identity.model.Account;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;

/**
 * Tells a person, and the guardians of a child, that somebody came in with a device that was not known: on the site and, where an address is
 * confirmed, by letter. Accounts of the demo region are everybody's: nobody is told there.
 */
@ApplicationScoped
class UnfamiliarDevice {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    @Inject
    private Letters letters;

    /** For the container. */
    protected UnfamiliarDevice() {}

    UnfamiliarDevice(EntityManager em, SchoolClock clock, Notices notices, Letters letters) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
        this.letters = letters;
    }

    /** @param device in plain words */
    void tell(SignedIn person, String device, MailWords words) {
        Account account = em.find(Account.class, person.account());
        if (account == null || account.isDemo()) {
            return;
        }
        String day = clock.today(Families.REGION).toString();
        notices.add(new Notice("NEW_DEVICE", school(person), person.person(), Map.of("device", device, "date", day)));
        String email = account.email();
        if (email != null && letters.isOn()) {
            letters.newDevice(account.id(), device, clock.now(), words);
        }
    }

    private static long school(SignedIn person) {
        return person.positions().stream()
                .flatMap(p -> Stream.ofNullable(p.school()))
                .findFirst()
                .orElse(0L);
    }
}

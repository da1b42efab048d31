package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.GosuslugiLinks;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.RegionStaff;

/** Makes accounts inside a transaction of whoever asks; no request of a person reaches it. */
@ApplicationScoped
public class AccountKeeping {

    private static final Logger LOG = Logger.getLogger(AccountKeeping.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RegionStaff staff;

    /** Whether anybody can sign in at all. */
    public boolean anybody() {
        return new Accounts(em).any();
    }

    /**
     * An account for a person who has none.
     *
     * @param demo whether it opens only where the demo is switched on
     */
    public void create(long person, String login, String password, boolean demo) {
        em.persist(new Account(person, login, PasswordHash.of(password), demo));
        LOG.log(Level.INFO, "account made for person {0}", person);
    }

    /**
     * Connects a person's account with one at Gosuslugi, as a sign-in does.
     *
     * @param oid number there
     */
    public void connect(long person, String oid, Instant at) {
        em.flush();
        long account = new Accounts(em)
                .ofPerson(person)
                .orElseThrow(() -> new NotFound("account of person " + person))
                .id();
        new GosuslugiLinks(em).keep(account, oid, at);
    }

    /** A person who operates the region, with an account. */
    public void createRegionOperator(
            String surname, String givenName, java.time.LocalDate since, String login, String password, boolean demo) {
        create(staff.addOperator(surname, givenName, "Оператор региона", since), login, password, demo);
    }
}

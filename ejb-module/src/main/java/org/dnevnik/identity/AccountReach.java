package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.AccountState;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.notifications.Reach;

/** Letters go to the address that an account has confirmed, while it is open. */
@ApplicationScoped
public class AccountReach implements Reach {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SiteAddress site;

    @Override
    public Optional<String> email(long person) {
        return new Accounts(em)
                .ofPerson(person)
                .filter(a -> a.state() == AccountState.ACTIVE)
                .map(Account::email);
    }

    @Override
    public Optional<String> site() {
        return site.told();
    }
}

package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.identity.view.UserCard;
import org.dnevnik.identity.view.UserCardQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;

/** Users as other systems ask for them. */
@Stateless
@DenyAll
public class UserService {

    @PersistenceContext
    private EntityManager em;

    /** Who the caller is. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("everybody may know who they are")
    public UserCard me(Caller caller) {
        return new UserCardQuery(em)
                .of(caller.account())
                .orElseThrow(() -> new NotFound("account " + caller.account()));
    }
}

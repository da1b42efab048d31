package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.PersonDataQuery;
import org.dnevnik.school.view.LookLine;
import org.dnevnik.school.view.LooksQuery;
import org.jspecify.annotations.Nullable;

/** Who looked at whose data (152-ФЗ, article 14: the subject's right to know). */
@Stateless
@DenyAll
public class LooksService {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonPolicy policy;

    /** For the container. */
    public LooksService() {}

    LooksService(EntityManager em, PersonPolicy policy) {
        this.em = em;
        this.policy = policy;
    }

    /**
     * Told to the person, to guardians of the child and to the office; attempts that were refused to the office alone.
     *
     * @param after key of the last line of the slice before; null for the newest
     * @throws NotFound for who must not see the person, {@link NotAllowed} for who sees the card and not its log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Looks looks(Caller caller, long person, @Nullable String after) {
        boolean refused = policy.requireMayAskLooks(caller, person);
        String name = new PersonDataQuery(em)
                .of(person)
                .orElseThrow(() -> new NotFound("person " + person))
                .name();
        Slice<LookLine> lines = new LooksQuery(em).of(person, refused, Families.REGION, after, PAGE);
        return new Looks(person, name, person == caller.person(), refused, lines);
    }
}

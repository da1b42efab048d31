package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.identity.model.ChildDevices;
import org.dnevnik.identity.model.ChildDevices.State;
import org.dnevnik.identity.model.Sessions;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.ChildDevice;
import org.dnevnik.identity.view.ChildDeviceQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Devices of children: a guardian who sees the child's life approves and refuses them, and the school decides whether that is wanted. */
@Stateless
@DenyAll
public class ChildDeviceService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public ChildDeviceService() {}

    ChildDeviceService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Devices of the caller's children, those that wait first; none for whoever has no children. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("everybody sees the devices of their own children, and of those alone")
    public List<ChildDevice> list(Caller caller) {
        return new ChildDeviceQuery(em).ofGuardian(caller.person(), clock.today(Families.REGION));
    }

    /**
     * The child comes in with it from now on; what was refused can be approved.
     *
     * @throws NotFound for a device of nobody's child
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void approve(Caller caller, long device) {
        decide(caller, device, State.APPROVED);
    }

    /**
     * The child does not come in with it, and whatever is open there ends, programs that the child has let in too.
     *
     * @throws NotFound as {@link #approve}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void refuse(Caller caller, long device) {
        ChildDevice refused = decide(caller, device, State.REFUSED);
        Long known = refused.device();
        if (known != null) {
            new Sessions(em).endDevice(refused.account(), known, clock.now());
            new TokenGrants(em).endOfAccount(refused.account(), clock.now());
        }
    }

    private ChildDevice decide(Caller caller, long device, State state) {
        ChildDevice found = AccessPolicy.requireOfOwnChild(list(caller), device);
        new ChildDevices(em).decide(device, state, caller.person(), clock.now());
        return found;
    }

    /**
     * Whether the school wants it.
     *
     * @throws NotFound for whoever does not decide on access there
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public boolean isWanted(Caller caller, long school) {
        AccessPolicy.requireMayRule(caller, school);
        return new ChildDeviceQuery(em).isWanted(school);
    }

    /**
     * Counts from the next sign-in with a password on; who is in stays in.
     *
     * @throws NotFound as {@link #isWanted}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void demand(Caller caller, long school, boolean wanted) {
        AccessPolicy.requireMayRule(caller, school);
        new ChildDevices(em).demand(school, wanted);
    }
}

package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dnevnik.identity.model.Devices;
import org.dnevnik.identity.model.Sessions;
import org.dnevnik.identity.view.DeviceLine;
import org.dnevnik.identity.view.DevicesQuery;
import org.dnevnik.identity.view.SignInLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Everybody's own devices, sessions and sign-ins; nobody else sees any of it. */
@Stateless
@DenyAll
@OpenToEveryone("everybody sees and ends their own sessions, and only those")
public class OwnDevicesService {

    private static final int SLICE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public OwnDevicesService() {}

    OwnDevicesService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @param here session that asks; 0 for none */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<DeviceLine> devices(Caller caller, long here) {
        return new DevicesQuery(em).devices(caller.account(), here, clock.now());
    }

    /**
     * @param after key of the slice before; null for the newest
     * @throws NotFound for what is no key
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<SignInLine> signIns(Caller caller, long here, @Nullable String after) {
        return new DevicesQuery(em).signIns(caller.account(), here, moment(after), SLICE);
    }

    /** Ends what is open on a device, on every node at once. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void end(Caller caller, long device) {
        new Sessions(em).endDevice(caller.account(), device, clock.now());
    }

    /** Ends everything but the session that asks. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void endOthers(Caller caller, long here) {
        new Sessions(em).endOthers(caller.account(), here, clock.now());
    }

    /**
     * Ends what is open on a device, which is unfamiliar from now on.
     *
     * @throws NotFound for a device of somebody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void forget(Caller caller, long device) {
        if (!new Devices(em).forget(caller.account(), device, clock.now())) {
            throw new NotFound("device " + device);
        }
        new Sessions(em).endDevice(caller.account(), device, clock.now());
    }

    private static @Nullable Instant moment(@Nullable String key) {
        try {
            return key == null || key.isEmpty() ? null : Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw new NotFound("sign-ins after " + key);
        }
    }
}

package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.dnevnik.identity.model.ChildDevices;
import org.dnevnik.identity.model.Devices;
import org.dnevnik.identity.model.Sessions;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.jspecify.annotations.Nullable;

/** Opens and ends sessions of people who have shown who they are; whatever the door, it comes here. */
@Stateless
@DenyAll
@OpenToEveryone("asked by the doors for somebody whom they have let in, and by the way out")
public class SessionService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private UnfamiliarDevice unfamiliar;

    @Inject
    private ChildDoor children;

    /** For the container. */
    public SessionService() {}

    SessionService(EntityManager em, SchoolClock clock, UnfamiliarDevice unfamiliar, ChildDoor children) {
        this.em = em;
        this.clock = clock;
        this.unfamiliar = unfamiliar;
        this.children = children;
    }

    /**
     * A session that has been opened.
     *
     * @param person what the browser's session will hold
     * @param secret what the cookie of the device will hold, the old one or a fresh one
     * @param waits  null, or why nothing was opened: a guardian has not approved the device, or has refused it
     */
    public record Opened(SignedIn person, String secret, ChildDevices.@Nullable State waits) {}

    /**
     * Opens a session, remembers the device, and tells its person when the device is unfamiliar.
     *
     * @param before what the browser's session held until now; null for nobody
     * @param words  of the letter about an unfamiliar device, with {@code {device}} and {@code {when}} in it
     */
    @PermitAll
    public Opened open(SignedIn person, Door door, Arrival arrival, @Nullable SignedIn before, MailWords words) {
        Instant now = clock.now();
        Sessions sessions = new Sessions(em);
        if (before != null) {
            sessions.end(before.account(), before.session(), Sessions.End.KEPT, now);
        }
        String secret = secret(arrival.secret());
        Browser browser = Browser.of(arrival.agent());
        Devices.Met device = met(person, secret, browser, arrival.address(), now);
        ChildDevices.State waits = children.holds(person, door, DeviceSecret.hash(secret), browser);
        if (waits != null) {
            return new Opened(person, secret, waits);
        }
        long session = door == Door.KEPT
                ? sessions.goOn(
                        person.account(), device.id(), before == null ? 0 : before.session(), arrival.address(), now)
                : sessions.open(person.account(), device.id(), door.name(), arrival.address(), now);
        if (!device.familiar() && door != Door.KEPT) {
            unfamiliar.tell(person, browser.words(), words);
        }
        return new Opened(person.in(session, excused(door, before)), secret, null);
    }

    /** Why somebody who waits in this browser still does; null once a guardian has approved the device. */
    @PermitAll
    public ChildDevices.@Nullable State holds(SignedIn person, Door door, Arrival arrival) {
        String secret = secret(arrival.secret());
        return children.holds(person, door, DeviceSecret.hash(secret), Browser.of(arrival.agent()));
    }

    private Devices.Met met(SignedIn person, String secret, Browser browser, String address, Instant now) {
        return new Devices(em)
                .meet(person.account(), DeviceSecret.hash(secret), browser.name(), browser.system(), address, now);
    }

    /** Gosuslugi asks for a second step itself; whoever goes on goes on as they were. */
    private static boolean excused(Door door, @Nullable SignedIn before) {
        return door == Door.GOSUSLUGI || door == Door.KEPT && before != null && !before.factorDue();
    }

    /** A secret that this house has not given out is not taken on: nobody can have put it there for somebody else. */
    private String secret(@Nullable String brought) {
        return brought != null && new Devices(em).issued(DeviceSecret.hash(brought)) ? brought : DeviceSecret.make();
    }

    /** Somebody has gone by the way out. */
    @PermitAll
    public void leave(SignedIn person) {
        new Sessions(em).end(person.account(), person.session(), Sessions.End.OUT, clock.now());
    }
}

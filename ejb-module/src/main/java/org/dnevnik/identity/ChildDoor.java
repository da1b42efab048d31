package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.model.ChildDevices;
import org.dnevnik.identity.model.ChildDevices.State;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/**
 * Where a school wants it, a child below fourteen comes in with a device that a guardian has approved. Through Gosuslugi a child comes with an
 * account that a parent has made, which is asked for nothing more.
 */
@ApplicationScoped
class ChildDoor {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    protected ChildDoor() {}

    ChildDoor(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /** Why somebody who has shown who they are does not come in yet; null when they do. A device that comes for the first time asks, and the guardians are told. */
    @Nullable
    State holds(SignedIn person, Door door, byte[] device, Browser browser) {
        boolean asked = door == Door.PASSWORD || door == Door.CODE;
        if (!asked || !guards(person)) {
            return null;
        }
        ChildDevices devices = new ChildDevices(em);
        State state = devices.state(person.account(), device);
        if (state == null && devices.ask(person.account(), device, browser.name(), browser.system(), clock.now())) {
            notices.add(new Notice("CHILD_DEVICE", school(person), person.person(), Map.of("device", browser.words())));
        }
        return state == State.APPROVED ? null : Objects.requireNonNullElse(state, State.WAITING);
    }

    /** Whether somebody comes in with approved devices alone, so that login and password open nothing to a program, which has no device. */
    boolean guards(SignedIn person) {
        return person.positions().stream().anyMatch(p -> p.role() == Role.PUPIL)
                && new ChildDevices(em).isWanted(person.person(), clock.today(Families.REGION));
    }

    private static long school(SignedIn person) {
        return person.positions().stream()
                .map(Caller.Position::school)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0L);
    }
}

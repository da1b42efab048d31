package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.exchange.model.RosterAccesses;
import org.dnevnik.exchange.view.RosterAccessQuery;
import org.dnevnik.exchange.view.RosterProgram;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;

/** A school lets registered programs of others read who learns and teaches there, and stops letting them. */
@Stateless
@DenyAll
public class RosterAccessService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** @throws NotFound for everybody but the school's administrator, as in all of these */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<RosterProgram> programs(Caller caller, long school) {
        ExchangePolicy.requireMayPack(caller, school);
        return new RosterAccessQuery(em).programs(school);
    }

    /** @param gradebook works and marks too */
    @RolesAllowed(Caller.SIGNED_IN)
    public void open(Caller caller, long school, long program, boolean gradebook) {
        ExchangePolicy.requireMayPack(caller, school);
        if (!new RosterAccesses(em).open(program, school, gradebook, caller.person(), clock.now())) {
            throw new NotFound("program " + program);
        }
    }

    /** At once: the tokens that the program has tell nothing of the school any more. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void close(Caller caller, long school, long program) {
        ExchangePolicy.requireMayPack(caller, school);
        new RosterAccesses(em).close(program, school);
    }
}

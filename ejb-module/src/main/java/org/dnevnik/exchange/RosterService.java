package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dnevnik.exchange.view.RosterQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** A school for systems that know OneRoster 1.2: who learns and teaches what, and the marks of the year. */
@Stateless
@DenyAll
public class RosterService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog accesses;

    /**
     * Writes the school as it is today into a CSV package.
     *
     * @return a file that the caller deletes after reading it
     * @throws NotFound for everybody but the school's administrator
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(
            TransactionAttributeType.REQUIRES_NEW) // one moment is what a transaction sees that has seen nothing yet
    public Path pack(Caller caller, long school) {
        ExchangePolicy.requireMayPack(caller, school);
        RosterQuery rows = new RosterQuery(em, clock.today(Families.REGION));
        rows.holdStill();
        try {
            Path file = Files.createTempFile("oneroster-", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                RosterPackage.write(rows, school, out);
            }
            accesses.listed(caller, rows.people(school), "OneRoster");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

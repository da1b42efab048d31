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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.dnevnik.exchange.model.PackedSchools;
import org.dnevnik.exchange.model.UnpackedSchools;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.AccessLog;
import org.dnevnik.school.view.SchoolCardQuery;

/** A school with everything in one file: kept as a copy, or taken to another installation without loss. */
@Stateless
@DenyAll
public class SchoolPackageService {

    private static final long REGION = 1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AccessLog accesses;

    /** @throws NotFound for who may neither take a school out nor bring one in */
    @RolesAllowed(Caller.SIGNED_IN)
    public PackageDesk desk(Caller caller) {
        ExchangePolicy.requireMayCarry(caller);
        SchoolCardQuery cards = new SchoolCardQuery(em);
        return new PackageDesk(
                caller.schools()
                        .filter(s -> ExchangePolicy.mayPack(caller, s))
                        .flatMap(s -> cards.card(s).stream().map(c -> new PackageDesk.School(s, c.shortName())))
                        .sorted(Comparator.comparing(PackageDesk.School::name))
                        .toList(),
                ExchangePolicy.mayUnpack(caller));
    }

    /**
     * Writes the school as it is at this moment.
     *
     * @return a file that the caller deletes after reading it
     * @throws NotFound for everybody but the school's administrator
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(
            TransactionAttributeType.REQUIRES_NEW) // one moment is what a transaction sees that has seen nothing yet
    public Path pack(Caller caller, long school) {
        ExchangePolicy.requireMayPack(caller, school);
        PackedSchools packed = new PackedSchools(em);
        packed.holdStill();
        try {
            Path file = Files.createTempFile("school-", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                packed.write(school, out);
            }
            accesses.listed(caller, packed.people(), "package");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a school of a package, once it has been read to its end, all of it or, with a {@link org.dnevnik.kernel.Refusal}, nothing.
     *
     * @return the school's id
     * @throws NotFound for everybody but the region's operator
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long unpack(Caller caller, InputStream content) {
        ExchangePolicy.requireMayUnpack(caller);
        try {
            Path file = Files.createTempFile("school-", ".zip");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return new UnpackedSchools(em).read(file, REGION);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

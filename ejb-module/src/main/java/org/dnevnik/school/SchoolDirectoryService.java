package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SecretCode;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.Families;
import org.dnevnik.school.model.ActivationCodes;
import org.dnevnik.school.model.Networks;
import org.dnevnik.school.model.School;
import org.dnevnik.school.model.SchoolState;
import org.dnevnik.school.model.Schools;
import org.dnevnik.school.view.Network;
import org.dnevnik.school.view.SchoolCard;
import org.dnevnik.school.view.SchoolCardQuery;
import org.dnevnik.school.view.SchoolFigures;
import org.dnevnik.school.view.SchoolFiguresQuery;
import org.dnevnik.school.view.SchoolsAsked;

/** The region's schools: entered, given a code, found again, closed. A school's administrator keeps its contacts here. */
@Stateless
@DenyAll
public class SchoolDirectoryService {

    private static final int PAGE = 50;
    private static final Duration CODE_LIFE = Duration.ofDays(30);
    private static final int LONGEST_NETWORK = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public SchoolDirectoryService() {}

    SchoolDirectoryService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Schools with their figures, by short name. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<SchoolFigures> list(Caller caller, SchoolsAsked asked) {
        SchoolPolicy.requireRegion(caller);
        return new SchoolFiguresQuery(em).of(clock.today(Families.REGION), asked, PAGE);
    }

    /** @throws NotFound for everybody but the region's operator and the school's administrator */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolCard card(Caller caller, long school) {
        SchoolPolicy.requireMayDescribe(caller, school);
        return new SchoolCardQuery(em).card(school).orElseThrow(() -> new NotFound("school " + school));
    }

    /**
     * Enters a school, with the usual calendar of the year.
     *
     * @return its id
     * @throws Refusal {@link SchoolRefusal#WORDS} and {@link SchoolRefusal#NAME_TAKEN}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long create(Caller caller, SchoolWords words) {
        SchoolPolicy.requireRegion(caller);
        Schools schools = new Schools(em);
        requireFit(words);
        if (schools.has(words.shortName())) {
            throw new Refusal(SchoolRefusal.NAME_TAKEN);
        }
        int year = AcademicYear.of(clock.today(Families.REGION)).number();
        long id = schools.open(words.name(), words.shortName(), year);
        School school = found(id);
        school.locate(words.town(), words.address(), words.phone(), words.email());
        school.await();
        new Networks(em).join(id, words.networks());
        return id;
    }

    /**
     * Writes down what has changed about a school; its networks only for the region.
     *
     * @throws Changed when somebody else did so meanwhile
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, long id, SchoolWords words) {
        SchoolPolicy.requireMayDescribe(caller, id);
        School school = found(id);
        school.requireUnchanged(words.version());
        requireFit(words);
        if (new Schools(em).hasOther(words.shortName(), id)) {
            throw new Refusal(SchoolRefusal.NAME_TAKEN);
        }
        school.rename(words.name(), words.shortName());
        school.locate(words.town(), words.address(), words.phone(), words.email());
        if (SchoolPolicy.isRegion(caller)) {
            new Networks(em).join(id, words.networks());
        }
    }

    /**
     * A new activation code, valid for thirty days; the one before ends.
     *
     * @throws Refusal for a school that is in use
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public IssuedCode issueCode(Caller caller, long id) {
        SchoolPolicy.requireRegion(caller);
        if (found(id).state() != SchoolState.NEW) {
            throw new Refusal(SchoolRefusal.IN_USE);
        }
        String code = SecretCode.make();
        Instant now = clock.now();
        Instant until = now.plus(CODE_LIFE);
        byte[] hash = SecretCode.hash(SchoolActivation.PURPOSE, code).orElseThrow();
        new ActivationCodes(em).issue(id, hash, caller.person(), now, until);
        return new IssuedCode(code, until);
    }

    /** Closes a school or opens a closed one again; its history stays. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void setClosed(Caller caller, long id, boolean closed) {
        SchoolPolicy.requireRegion(caller);
        School school = found(id);
        if (closed) {
            school.close();
        } else if (school.state() == SchoolState.CLOSED) {
            school.activate();
        }
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public List<Network> networks(Caller caller) {
        SchoolPolicy.requireRegion(caller);
        return new SchoolCardQuery(em).networks();
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public void addNetwork(Caller caller, String name) {
        SchoolPolicy.requireRegion(caller);
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NETWORK) {
            throw new Refusal(SchoolRefusal.WORDS);
        }
        if (!new Networks(em).add(stripped)) {
            throw new Refusal(SchoolRefusal.NAME_TAKEN);
        }
    }

    /** The schools of the network stay what they are. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropNetwork(Caller caller, long network) {
        SchoolPolicy.requireRegion(caller);
        new Networks(em).drop(network);
    }

    private School found(long id) {
        School school = em.find(School.class, id);
        if (school == null) {
            throw new NotFound("school " + id);
        }
        return school;
    }

    private static void requireFit(SchoolWords words) {
        if (!words.fits()) {
            throw new Refusal(SchoolRefusal.WORDS);
        }
    }
}

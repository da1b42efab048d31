package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.Consents;
import org.dnevnik.identity.view.AnswerLine;
import org.dnevnik.identity.view.AnswersQuery;
import org.dnevnik.identity.view.AnswersQuery.Among;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentTextQuery;
import org.dnevnik.identity.view.NamedAim;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.view.RollClass;
import org.jspecify.annotations.Nullable;

/**
 * Who of a school has agreed to what, for whoever gives access: before photographs are published somebody has to know whose. A class teacher
 * hears of the own class and its families.
 */
@Stateless
@DenyAll
public class ConsentAnswersService {

    private static final int PAGE = 50;
    private static final int WHOLE = 10_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public ConsentAnswersService() {}

    ConsentAnswersService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * By name.
     *
     * @throws NotFound for who gives nobody access there, a class that is not the caller's to ask for, and an unknown purpose
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AnswersList list(Caller caller, AnswersAsked asked) {
        return read(caller, asked, PAGE);
    }

    /** The same at once, from the first to the last, as far as a table is of use. */
    @RolesAllowed(Caller.SIGNED_IN)
    public AnswersList whole(Caller caller, AnswersAsked asked) {
        return read(caller, new AnswersAsked(asked.school(), asked.group(), asked.aim(), asked.state(), null), WHOLE);
    }

    /**
     * An answer on paper takes the place of the one before.
     *
     * @throws NotFound for whom the purpose does not concern, whose access is not the caller's to give, and a no to what is required
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, KeepPaper order) {
        long school = AccessPolicy.requireSchool(caller, order.school());
        GivenClasses classes = GivenClasses.of(em, caller, school, today());
        NamedAim aim = named(aims(caller, school), order.aim());
        boolean open = aim.aim().ended() == null && (order.yes() || !aim.aim().required());
        if (!open || !answers(caller, school, aim, classes.ids(null)).concerns(order.person())) {
            throw new NotFound("answer of person " + order.person() + " to " + order.aim());
        }
        new Consents(em)
                .keepPaper(
                        order.person(),
                        new ConsentTextQuery(em).code(aim.aim().key(), today()),
                        caller.person(),
                        clock.now(),
                        order.yes());
    }

    private AnswersList read(Caller caller, AnswersAsked asked, int size) {
        long school = AccessPolicy.requireSchool(caller, asked.school());
        GivenClasses classes = GivenClasses.of(em, caller, school, today());
        RollClass chosen = classes.chosen(asked.group());
        List<NamedAim> aims = aims(caller, school);
        NamedAim aim = chosen(aims, asked.aim());
        AnswersQuery answers = answers(caller, school, aim, classes.ids(chosen));
        Slice<AnswerLine> page = answers.lines(asked.state(), ListKey.read(asked.after()), size);
        reads.listed(caller, page.items().stream().map(AnswerLine::person).toList(), "consent answers");
        return new AnswersList(
                school,
                AccessPolicy.mayRule(caller, school),
                classes.all(),
                chosen,
                aims,
                aim,
                asked.state(),
                answers.counts(),
                page);
    }

    private List<NamedAim> aims(Caller caller, long school) {
        boolean staff = AccessPolicy.givesStaff(caller, school);
        return new ConsentTextQuery(em)
                .asked(school, today()).stream()
                        .filter(a -> staff || a.aim().audience() != ConsentAudience.STAFF)
                        .toList();
    }

    private AnswersQuery answers(Caller caller, long school, NamedAim aim, List<Long> among) {
        return new AnswersQuery(
                em, today(), new Among(among, AccessPolicy.givesStaff(caller, school) ? school : 0, aim.aim()));
    }

    private static NamedAim chosen(List<NamedAim> aims, String key) {
        return key.isEmpty() ? aims.get(0) : named(aims, key);
    }

    private static NamedAim named(List<NamedAim> aims, @Nullable String key) {
        return aims.stream()
                .filter(a -> a.aim().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("purpose " + key));
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

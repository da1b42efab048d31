package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.MergeOutcome;
import org.dnevnik.people.PersonMerge;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.school.view.DoublePair;
import org.dnevnik.school.view.DoubleRecord;
import org.dnevnik.school.view.DoublesQuery;
import org.dnevnik.school.view.MergeLine;
import org.dnevnik.school.view.NameCandidatesQuery;
import org.dnevnik.school.view.PeopleScope;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;

/** Finds people who are there twice, makes one of two records, and takes that back for thirty days. */
@Stateless
@DenyAll
public class DoublesService {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    @Inject
    private PersonMerge persons;

    /** For the container. */
    public DoublesService() {}

    DoublesService(EntityManager em, SchoolClock clock, AccessLog reads, PersonMerge persons) {
        this.em = em;
        this.persons = persons;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * Who may be one person.
     *
     * @param school 0 for the whole region
     * @param after where the list goes on, 0 for its beginning
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public DoublesSheet sheet(Caller caller, long school, long after) {
        DoublesPolicy.requireMayLook(caller, school);
        DoublesQuery query = new DoublesQuery(em);
        List<DoublePair> pairs = school == 0 ? query.pairs(after, PAGE) : inSchool(query, school);
        List<MergeLine> merges = query.merges(persons.earliest(), school);
        reads.listed(
                caller,
                pairs.stream()
                        .flatMap(p -> Stream.of(p.one(), p.other()))
                        .distinct()
                        .toList(),
                "list of doubles");
        boolean more = school == 0 && pairs.size() == PAGE;
        return new DoublesSheet(pairs, merges, more ? pairs.get(PAGE - 1).one() : 0);
    }

    private List<DoublePair> inSchool(DoublesQuery query, long school) {
        LocalDate today = clock.today(Families.REGION);
        List<Long> groups = new RollQuery(em, today)
                .classes(school, null).stream().map(RollClass::id).toList();
        PeopleScope scope = new PeopleScope(school, groups, true, today);
        List<DoublePair> pairs = new LikelyDoubles(new NameCandidatesQuery(em).of(scope)).pairs(PAGE);
        var names = query.names(pairs.stream()
                .flatMap(p -> Stream.of(p.one(), p.other()))
                .distinct()
                .toList());
        return pairs.stream()
                .map(p -> new DoublePair(
                        p.one(),
                        names.getOrDefault(p.one(), p.oneName()),
                        p.other(),
                        names.getOrDefault(p.other(), p.otherName()),
                        p.birthDate(),
                        p.same()))
                .toList();
    }

    /** Both records with all that hangs on them. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<DoubleRecord> compare(Caller caller, long one, long other) {
        List<DoubleRecord> both = both(caller, one, other);
        both.forEach(r -> reads.read(caller, r.person(), "comparison of doubles"));
        return both;
    }

    /**
     * Makes one of two.
     *
     * @return id of the merge
     * @throws Refusal {@link SchoolRefusal#MERGE_REGION}, {@link SchoolRefusal#MERGE_ACCOUNTS} when the office has not said that it knows of
     *     both accounts, {@link SchoolRefusal#MERGE_CLASH} when both have what only one may have, as two marks for one work
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long merge(Caller caller, MergePersons order) {
        List<DoubleRecord> both = both(caller, order.stays(), order.goes());
        DoublesPolicy.requireMayMerge(caller, both);
        if (!order.fits()) {
            throw new NotFound("two records to make one of");
        }
        MergeOutcome merged = persons.merge(
                        caller,
                        order.goes(),
                        order.stays(),
                        DoublesPolicy.schoolOf(caller, both.get(0)),
                        order.taken(),
                        key(both.get(0), both.get(1), order))
                .orElseThrow(() -> new NotFound("two records to make one of"));
        requireClean(merged, order);
        return merged.id();
    }

    private static void requireClean(MergeOutcome merged, MergePersons order) {
        if (!merged.clashes().isEmpty()) {
            boolean marks = merged.clashes().get(0).startsWith("journal.");
            throw new Refusal(marks ? SchoolRefusal.MERGE_MARKS : SchoolRefusal.MERGE_CLASH);
        }
        if (merged.accounts() && !order.accounts()) {
            throw new Refusal(SchoolRefusal.MERGE_ACCOUNTS);
        }
    }

    /**
     * Makes two of one again.
     *
     * @throws Refusal {@link SchoolRefusal#PART_CHANGED} when something was changed since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void part(Caller caller, long school, long merge) {
        DoublesPolicy.requireMayLook(caller, school);
        boolean own =
                new DoublesQuery(em).merges(persons.earliest(), school).stream().anyMatch(m -> m.id() == merge);
        if (!own) {
            throw new NotFound("merge " + merge);
        }
        if (!persons.part(caller, merge)) {
            throw new Refusal(SchoolRefusal.PART_CHANGED);
        }
    }

    private List<DoubleRecord> both(Caller caller, long one, long other) {
        List<DoubleRecord> both = Stream.of(one, other)
                .map(id -> new DoublesQuery(em).record(id).orElseThrow(() -> new NotFound("person " + id)))
                .toList();
        both.forEach(r -> DoublesPolicy.requireMaySee(caller, r));
        return both;
    }

    private static String key(DoubleRecord stays, DoubleRecord goes, MergePersons order) {
        return NameKey.of(
                (order.taken().contains("surname") ? goes : stays).surname(),
                (order.taken().contains("given_name") ? goes : stays).givenName(),
                (order.taken().contains("patronymic") ? goes : stays).patronymic());
    }
}

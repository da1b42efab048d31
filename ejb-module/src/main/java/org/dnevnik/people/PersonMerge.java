package org.dnevnik.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.model.MergedPersons;
import org.jspecify.annotations.Nullable;

/** Makes one person of two records, and two again within thirty days; inside a transaction of whoever asks and has asked its policy. */
@ApplicationScoped
public class PersonMerge {

    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected PersonMerge() {}

    /** Over a transaction and a clock of one's own, as tests do. */
    public PersonMerge(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Merges that are older stay. */
    public Instant earliest() {
        return clock.now().minus(TAKEN_BACK_WITHIN);
    }

    /**
     * Makes one of two.
     *
     * @param school in which it is done; null for the region
     * @param taken  columns of people.person whose value comes from the losing record
     * @param key    the folded name of what stays
     * @return empty when one of the records is absent or an alias already
     */
    public Optional<MergeOutcome> merge(
            Caller caller, long loser, long winner, @Nullable Long school, Collection<String> taken, String key) {
        MergedPersons persons = new MergedPersons(em);
        if (!persons.hold(loser, winner)) {
            return Optional.empty();
        }
        long id = persons.merge(loser, winner, school, taken, key, caller.person(), clock.now());
        return Optional.of(new MergeOutcome(id, persons.clashes(id), persons.hasBlockedAnAccount(id)));
    }

    /**
     * Makes two of one again.
     *
     * @return false when something was changed since; then it must not stand
     * @throws NotFound for a merge that is too old or was taken back already
     */
    public boolean part(Caller caller, long merge) {
        MergedPersons persons = new MergedPersons(em);
        if (!persons.holdMerge(merge, earliest())) {
            throw new NotFound("merge " + merge);
        }
        return !persons.isChangedSince(merge)
                && persons.part(merge, caller.person(), clock.now()).isEmpty();
    }
}

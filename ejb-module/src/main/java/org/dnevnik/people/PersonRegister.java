package org.dnevnik.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.model.Guardianships;
import org.dnevnik.people.model.PersonCards;
import org.dnevnik.people.model.StaffPositions;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/** Writes persons, their documents, families and positions inside a transaction of whoever asks, who has asked the policy. */
@ApplicationScoped
public class PersonRegister {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected PersonRegister() {}

    /** Over a transaction and a clock of one's own, as tests do. */
    public PersonRegister(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Who could be the one of whom the form speaks: has the SNILS, or the same name and birth date.
     *
     * @throws Refusal as {@link #add}
     */
    public List<KnownPerson> doublesOf(PersonWords words) {
        words.requireFits(clock.today(Families.REGION));
        String snils = words.snilsDigits();
        return new KnownPersonsQuery(em)
                .of(snils.isEmpty() ? List.of() : List.of(snils), List.of(words.nameKey())).stream()
                        .filter(p -> snils.equals(p.snils()) || isNamesake(p, words))
                        .toList();
    }

    private static boolean isNamesake(KnownPerson known, PersonWords words) {
        return NameKey.of(known.surname(), known.givenName(), known.patronymic())
                        .equals(words.nameKey())
                && known.birthDate() != null
                && known.birthDate().equals(words.birthDate());
    }

    /**
     * @return the id.
     * @throws Refusal with a {@link PeopleRefusal}
     */
    public long add(PersonWords words) {
        words.requireFits(clock.today(Families.REGION));
        return new PersonCards(em).add(words.json()).orElseThrow(() -> new Refusal(PeopleRefusal.SNILS_TAKEN));
    }

    /**
     * @throws Refusal as {@link #add}.
     * @throws Changed when somebody else changed the person since {@code version}
     */
    public void change(long person, int version, PersonWords words) {
        words.requireFits(clock.today(Families.REGION));
        String snils = words.snilsDigits();
        boolean taken = !snils.isEmpty()
                && new KnownPersonsQuery(em)
                        .of(List.of(snils), List.of()).stream().anyMatch(p -> p.id() != person);
        if (taken) {
            throw new Refusal(PeopleRefusal.SNILS_TAKEN);
        }
        requireUnchanged(new PersonCards(em).change(person, version, words.json()), "person " + person);
    }

    /** @throws Refusal {@link PeopleRefusal#DOCUMENT} and {@link PeopleRefusal#DOCUMENT_TAKEN} */
    public void addDocument(long person, DocumentWords words) {
        words.requireFits(clock.today(Families.REGION));
        if (!new PersonCards(em).addDocument(person, words.json())) {
            throw new Refusal(PeopleRefusal.DOCUMENT_TAKEN);
        }
    }

    /** @throws NotFound for a document of somebody else */
    public void dropDocument(long person, long document) {
        if (!new PersonCards(em).dropDocument(person, document)) {
            throw new NotFound("document " + document);
        }
    }

    /** @throws Refusal {@link PeopleRefusal#KINSHIP} and {@link PeopleRefusal#KINSHIP_TAKEN} */
    public void addGuardian(long guardian, long child, KinWords words) {
        boolean added = guardian != child
                && new Guardianships(em)
                        .add(guardian, child, words.kinship(), words.requireFits(), words.sees(), words.signs());
        if (!added) {
            throw new Refusal(PeopleRefusal.KINSHIP_TAKEN);
        }
    }

    /**
     * @throws Refusal {@link PeopleRefusal#KINSHIP}.
     * @throws Changed when somebody else changed it, or it is not of this child
     */
    public void changeGuardian(long child, long relation, KinWords w) {
        requireUnchanged(
                new Guardianships(em)
                        .change(
                                child,
                                relation,
                                w.version(),
                                w.kinship(),
                                w.requireFits(),
                                w.ends(),
                                w.sees(),
                                w.signs()),
                "guardianship " + relation);
    }

    /**
     * @throws Refusal {@link PeopleRefusal#RESTRICTION}.
     * @throws Changed as {@link #changeGuardian}
     */
    public void restrict(long child, long relation, Restriction r) {
        requireUnchanged(
                new Guardianships(em).restrict(child, relation, r.version(), r.requireFits(), r.until(), r.why()),
                "guardianship " + relation);
    }

    /** @throws Changed as {@link #changeGuardian} */
    public void liftRestriction(long child, long relation, int version) {
        requireUnchanged(new Guardianships(em).lift(child, relation, version), "guardianship " + relation);
    }

    /** @throws Refusal {@link PeopleRefusal#POSITION} and {@link PeopleRefusal#POSITION_TAKEN} */
    public void appoint(long school, long person, PositionWords words) {
        if (!new StaffPositions(em, school).add(person, words.role(), words.title(), words.requireFits())) {
            throw new Refusal(PeopleRefusal.POSITION_TAKEN);
        }
    }

    /**
     * Ends a position; the rights that it gives end with the day.
     *
     * @param ends the last day
     * @throws Refusal {@link PeopleRefusal#POSITION} and {@link PeopleRefusal#LAST_ADMINISTRATOR}
     * @throws Changed when somebody else changed it since {@code version}
     */
    public void endPosition(long school, long position, int version, boolean administrator, @Nullable LocalDate ends) {
        StaffPositions positions = new StaffPositions(em, school);
        if (ends == null) {
            throw new Refusal(PeopleRefusal.POSITION);
        }
        if (administrator && !positions.leavesAnAdministrator(position, clock.today(Families.REGION))) {
            throw new Refusal(PeopleRefusal.LAST_ADMINISTRATOR);
        }
        requireUnchanged(positions.end(position, version, ends), "position " + position);
    }

    /** Until the end of the transaction nobody else decides on where the person belongs. */
    public void hold(long person) {
        new PersonCards(em).hold(person);
    }

    private static void requireUnchanged(boolean written, String what) {
        if (!written) {
            throw new Changed(what);
        }
    }
}

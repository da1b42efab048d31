package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.Typed;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.school.view.PeopleScope;
import org.dnevnik.school.view.RegionPeopleQuery;
import org.dnevnik.school.view.RegionPerson;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;
import org.jspecify.annotations.Nullable;

/** Finds people: on the lists of a school, and in the region as far as doubles and transfers need it. */
@Stateless
@DenyAll
public class PeopleService {

    /** How many people can be chosen or exported at once. */
    public static final int MOST = 5000;

    private static final int PAGE = 50;
    private static final int SUGGESTIONS = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public PeopleService() {}

    PeopleService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** A page of a list: pupils with their families, staff or guardians. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PeopleList list(Caller caller, PeopleAsked asked) {
        long school = PeoplePolicy.requireSchool(caller, asked.school());
        List<RollClass> classes = seen(caller, school, asked);
        PeopleList list =
                reading(caller, school, classes, asked).list(classes, PersonPolicy.keeps(caller, school), PAGE);
        log(caller, list.people().items(), "list of " + asked.kind().word());
        return list;
    }

    /** Ids of everybody on the list, {@link #MOST} at most, for choosing them all. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<Long> everybody(Caller caller, PeopleAsked asked) {
        long school = PeoplePolicy.requireSchool(caller, asked.school());
        return reading(caller, school, seen(caller, school, asked), asked).everybody(MOST).stream()
                .map(ListedPerson::person)
                .toList();
    }

    /**
     * The whole list as a file.
     *
     * @param words how the columns are called
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public byte[] sheet(Caller caller, PeopleAsked asked, PeopleSheet.Format format, PeopleSheet.Words words) {
        long school = PeoplePolicy.requireSchool(caller, asked.school());
        List<ListedPerson> people =
                reading(caller, school, seen(caller, school, asked), asked).everybody(MOST);
        log(caller, people, "export of " + asked.kind().word());
        return new PeopleSheet(asked.kind(), words).of(people, format);
    }

    /** Who may be meant by what has been typed so far, on any list that the caller sees. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<Suggestion> suggest(Caller caller, @Nullable Long asked, String text) {
        long school = PeoplePolicy.requireSchool(caller, asked);
        PeopleAsked all = new PeopleAsked(school, PeopleKind.PUPILS, null, text, false, null);
        List<Suggestion> found =
                reading(caller, school, seen(caller, school, all), all).suggestions(SUGGESTIONS);
        reads.listed(
                caller,
                found.stream().flatMap(s -> s.shown().stream()).distinct().toList(),
                "search of people");
        return found;
    }

    /** The region's operator looks for one person among all: names, years of birth and schools, best answers first. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<RegionPerson> region(Caller caller, String text) {
        PeoplePolicy.requireRegion(caller);
        Typed typed = Typed.read(text);
        List<RegionPerson> found = typed.isEmpty() ? List.of() : new RegionPeopleQuery(em).of(typed, today(), PAGE);
        reads.listed(caller, found.stream().map(RegionPerson::person).toList(), "search in the region");
        return found;
    }

    private List<RollClass> seen(Caller caller, long school, PeopleAsked asked) {
        List<RollClass> classes =
                new RollQuery(em, today()).classes(school, PeoplePolicy.onlyClassesOf(caller, school));
        PeoplePolicy.requireMaySee(caller, school, classes, asked.group());
        if (asked.kind() == PeopleKind.STAFF) {
            PeoplePolicy.requireMaySeeStaff(caller, school);
        }
        return classes;
    }

    private PeopleReading reading(Caller caller, long school, List<RollClass> classes, PeopleAsked asked) {
        List<Long> groups = classes.stream()
                .map(RollClass::id)
                .filter(id -> asked.group() == null || asked.group().equals(id))
                .toList();
        return new PeopleReading(
                em, new PeopleScope(school, groups, PeoplePolicy.seesAll(caller, school), today()), asked);
    }

    private void log(Caller caller, List<ListedPerson> shown, String what) {
        reads.listed(
                caller, shown.stream().flatMap(ListedPerson::shown).distinct().toList(), what);
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

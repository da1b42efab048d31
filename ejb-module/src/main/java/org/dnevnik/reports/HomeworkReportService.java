package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.homework.view.ClassLoad;
import org.dnevnik.homework.view.ClassLoadQuery;
import org.dnevnik.homework.view.GivenCount;
import org.dnevnik.homework.view.GivenCountsQuery;
import org.dnevnik.homework.view.GivenLesson;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.reports.view.GivenTable;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.school.GroupAccessLog;

/** The homework of a school: at how many of its lessons it was given, and how long it took. */
@Stateless
@DenyAll
public class HomeworkReportService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private GroupAccessLog log;

    /** For the container. */
    public HomeworkReportService() {}

    /**
     * Everything for who runs the school; for others what they teach, and the class that they lead. Days to come are left out.
     *
     * @throws NotFound for everybody who does not work there
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SchoolHomework given(Caller caller, long school, LocalDate first, LocalDate last) {
        ReportPolicy.requireWorksIn(caller, school);
        SchoolReading reading = new SchoolReading(em, clock);
        ReportSchool told = reading.school(school);
        LocalDate until = until(told, last);
        boolean whole = ReportPolicy.seesSchool(caller, school);
        List<JournalClass> classes = whole
                ? new TeachingsQuery(em).classes(0, List.of(school), told.year(), until)
                : reading.led(caller, told);
        List<GivenCount> counts = new GivenCountsQuery(em).ofSchool(school, told.year(), first, until);
        return new SchoolHomework(
                told,
                first,
                until,
                whole,
                new GivenTable(whole ? counts : own(caller, counts, classes)),
                loads(classes, told, first, until));
    }

    /**
     * The lessons behind a figure: of one subject of one class, in their order.
     *
     * @throws NotFound for a filter that is not of a journal, and for who does not see it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<GivenLesson> lessons(Caller caller, long school, LocalDate first, LocalDate last, PartFilter filter) {
        ReportPolicy.requireWorksIn(caller, school);
        SchoolHomework seen = given(caller, school, first, last);
        Long subject = filter.subject();
        List<GivenCount> journals = seen.table().of(filter);
        if (!filter.isOfJournal() || subject == null || journals.isEmpty()) {
            throw new NotFound("lessons of " + filter);
        }
        Set<Long> groups = journals.stream().map(GivenCount::group).collect(Collectors.toSet());
        Set<Long> teachers = journals.stream().map(GivenCount::teacher).collect(Collectors.toSet());
        groups.forEach(group -> log.read(caller, group, SchoolReportService.WHAT));
        return new GivenCountsQuery(em)
                .lessons(school, seen.school().year(), first, seen.last(), subject, groups).stream()
                        .filter(l -> teachers.contains(l.teacher()))
                        .toList();
    }

    private LocalDate until(ReportSchool school, LocalDate last) {
        LocalDate today = clock.today(school.zone());
        return last.isAfter(today) ? today : last;
    }

    private static List<GivenCount> own(Caller caller, List<GivenCount> counts, List<JournalClass> led) {
        Set<Long> classes = led.stream().map(JournalClass::id).collect(Collectors.toSet());
        return counts.stream()
                .filter(c -> c.teacher() == caller.person() || classes.contains(c.klass()))
                .toList();
    }

    private List<SchoolHomework.Line> loads(
            List<JournalClass> classes, ReportSchool school, LocalDate first, LocalDate last) {
        Map<Long, ClassLoad> loads = new ClassLoadQuery(em)
                .ofClasses(classes.stream().map(JournalClass::id).toList(), school.year(), first, last);
        return classes.stream()
                .map(c -> new SchoolHomework.Line(
                        c, ClassLoad.norm(c.parallel()), loads.getOrDefault(c.id(), ClassLoad.NONE)))
                .toList();
    }
}

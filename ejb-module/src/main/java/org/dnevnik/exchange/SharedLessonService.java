package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dnevnik.exchange.view.SharedEntry;
import org.dnevnik.exchange.view.SharedEntryQuery;
import org.dnevnik.exchange.view.SharedFileQuery;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedLessonQuery;
import org.dnevnik.exchange.view.SharedPersonQuery;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedTaskQuery;
import org.dnevnik.exchange.view.SharedWork;
import org.dnevnik.exchange.view.SharedWorkQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Lessons, works, tasks and attendance for other systems. What the caller must not know of is left out of lists. */
@Stateless
@DenyAll
public class SharedLessonService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedPolicy policy;

    /** Lessons by their numbers. */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedLessons lessons(Caller caller, Collection<Long> lessons) {
        List<SharedLesson> found = new SharedLessonQuery(em).of(lessons);
        return seen(caller, found, policy.sights(caller, groups(found)));
    }

    /**
     * Lessons of a group and its parts.
     *
     * @param subject null: all
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedLessons ofGroup(Caller caller, long group, @Nullable Long subject, SharedSpan span) {
        Sights sights = policy.within(caller, group);
        return seen(caller, new SharedLessonQuery(em).ofGroups(sights.ids(), subject, span), sights);
    }

    /** Works and homework by their numbers; those of the same lessons are told alike. */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedLessons works(Caller caller, Collection<Long> works, Collection<Long> homeworks) {
        SharedWorkQuery query = new SharedWorkQuery(em);
        List<SharedWork> found = query.of(works, homeworks, null, policy.today());
        Sights sights =
                policy.sights(caller, found.stream().map(SharedWork::group).toList());
        List<SharedWork> seen = new ArrayList<>(
                found.stream().filter(w -> sights.opens(w.group(), w.subject())).toList());
        if (seen.size() < found.size() && !sights.family().isEmpty()) {
            query.of(works, homeworks, sights.family(), policy.today()).stream()
                    .filter(w -> !sights.opens(w.group(), w.subject()) && sights.knows(w.group(), w.subject()))
                    .forEach(seen::add);
        }
        return new SharedLessons(List.of(), seen, tasks(seen, sights), policy.today());
    }

    /** Homework by its numbers, with what belongs to it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedHomework homework(Caller caller, Collection<Long> homeworks) {
        SharedLessons found = works(caller, List.of(), homeworks);
        List<SharedLesson> due = lessons(
                        caller, found.works().stream().map(SharedWork::lesson).toList())
                .lessons();
        return new SharedHomework(
                found.works(),
                found.tasks(),
                SharedHomework.subjects(due),
                due,
                new SharedFileQuery(em)
                        .of(found.works().stream().map(SharedWork::id).toList()),
                new SharedPersonQuery(em).of(SharedHomework.teachers(found.works(), due)),
                found.today());
    }

    /** Tasks by their numbers. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedTask> tasks(Caller caller, Collection<Long> tasks) {
        return seen(caller, new SharedTaskQuery(em).of(tasks));
    }

    /** Tasks of homework that is due at lessons. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedTask> tasksOfLessons(Caller caller, Collection<Long> lessons) {
        return seen(caller, new SharedTaskQuery(em).ofLessons(lessons, null));
    }

    /** Attendance at lessons. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedEntry> entries(Caller caller, Collection<Long> lessons) {
        List<SharedEntry> found = new SharedEntryQuery(em).ofLessons(lessons, null);
        Sights sights =
                policy.sights(caller, found.stream().map(SharedEntry::group).toList());
        return seen(found, sights);
    }

    /**
     * Attendance of a group and its parts.
     *
     * @param subject null: all
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedEntry> entriesOfGroup(Caller caller, long group, @Nullable Long subject, SharedSpan span) {
        Sights sights = policy.within(caller, group);
        SightRules.requireAny(sights);
        policy.note(caller, sights);
        return seen(new SharedEntryQuery(em).ofGroups(sights.ids(), subject, span, sights.persons()), sights);
    }

    private static List<SharedEntry> seen(List<SharedEntry> found, Sights sights) {
        return found.stream()
                .filter(e -> sights.sees(e.group(), e.subject(), e.person()))
                .toList();
    }

    private List<SharedTask> seen(Caller caller, List<SharedTask> found) {
        Sights sights =
                policy.sights(caller, found.stream().map(SharedTask::group).toList());
        return found.stream()
                .filter(t -> sights.sees(t.group(), t.subject(), t.person()))
                .toList();
    }

    private SharedLessons seen(Caller caller, List<SharedLesson> found, Sights sights) {
        List<SharedLesson> open =
                found.stream().filter(l -> sights.opens(l.group(), l.subject())).toList();
        List<SharedLesson> ofFamily = found.stream()
                .filter(l -> !sights.opens(l.group(), l.subject()) && sights.knows(l.group(), l.subject()))
                .toList();
        if (!open.isEmpty()) {
            policy.note(caller, sights);
        }
        SharedWorkQuery query = new SharedWorkQuery(em);
        List<SharedWork> works = new ArrayList<>(query.ofLessons(open, null, policy.today()));
        works.addAll(query.ofLessons(ofFamily, sights.family(), policy.today()));
        return new SharedLessons(shown(found, sights), works, tasks(works, sights), policy.today());
    }

    private static List<SharedLesson> shown(List<SharedLesson> found, Sights sights) {
        return found.stream()
                .filter(l -> !sights.isHidden(l.group()))
                .map(l -> sights.knows(l.group(), l.subject()) ? l : l.withoutTopic())
                .toList();
    }

    private List<SharedTask> tasks(List<SharedWork> works, Sights sights) {
        List<Long> homeworks =
                works.stream().filter(SharedWork::homework).map(SharedWork::id).toList();
        return new SharedTaskQuery(em)
                .ofHomeworks(homeworks, sights.persons()).stream()
                        .filter(t -> sights.sees(t.group(), t.subject(), t.person()))
                        .toList();
    }

    private static List<Long> groups(List<SharedLesson> lessons) {
        return lessons.stream().map(SharedLesson::group).toList();
    }
}

package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.timetable.model.CalendarFeeds;
import org.dnevnik.timetable.view.CalendarFeedQuery;
import org.dnevnik.timetable.view.CalendarPart;
import org.dnevnik.timetable.view.FeedEvent;
import org.dnevnik.timetable.view.FeedLesson;
import org.dnevnik.timetable.view.FeedSubject;

/**
 * Timetables, and what else of school stands in a day, in calendar programs, which read them from an address that only its owner knows. It
 * ends after a year, and when its owner may no longer see what it tells.
 */
@Stateless
@DenyAll
public class CalendarFeedService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int WEEKS_BACK = 2;
    private static final int WEEKS_AHEAD = 8;
    private static final Duration LIFE = Duration.ofDays(365);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Instance<CalendarSource> sources;

    /** The caller and the caller's children, as far as they have lessons. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("who asks is told of nobody but oneself and the own children")
    public List<FeedSubject> subjects(Caller caller) {
        return new CalendarFeedQuery(em).subjects(caller.person(), clock.today(Families.REGION));
    }

    /**
     * Makes an address for somebody's days; the one that was there before ends.
     *
     * @param parts what the calendar will hold; nothing: the lessons
     * @return the secret in it, which cannot be read again
     * @throws NotFound for anybody but oneself and the own children
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public String open(Caller caller, long subject, Set<CalendarPart> parts) {
        TimetablePolicy.requireMayFollow(subjects(caller), subject);
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.now();
        new CalendarFeeds(em).open(caller.person(), subject, hash(written), now, now.plus(LIFE), written(parts));
        return written;
    }

    /**
     * What the calendar holds from now on; its address stays.
     *
     * @param parts nothing: the lessons
     * @throws NotFound for anybody but oneself and the own children
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void choose(Caller caller, long subject, Set<CalendarPart> parts) {
        TimetablePolicy.requireMayFollow(subjects(caller), subject);
        new CalendarFeeds(em).choose(caller.person(), subject, written(parts));
    }

    private static String written(Set<CalendarPart> parts) {
        return CalendarPart.write(parts.isEmpty() ? Set.of(CalendarPart.LESSONS) : parts);
    }

    /** Ends the caller's address of somebody's lessons; nothing happens when there is none. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("an address is its owner's")
    public void end(Caller caller, long subject) {
        new CalendarFeeds(em).end(caller.person(), subject);
    }

    /**
     * The calendar behind an address, from two weeks ago to eight weeks ahead.
     *
     * @return empty when the address has ended, or its owner may no longer see the lessons
     */
    @PermitAll
    @OpenToEveryone("the secret in the address is the right to read it")
    public Optional<String> calendar(String secret) {
        CalendarFeedQuery feeds = new CalendarFeedQuery(em);
        LocalDate today = clock.today(Families.REGION);
        return feeds.owned(hash(secret), clock.now())
                .flatMap(owned -> feeds.subjects(owned.owner(), today).stream()
                        .filter(s -> s.person() == owned.subject())
                        .findFirst()
                        .map(subject -> {
                            new CalendarFeeds(em).read(owned.owner(), owned.subject(), clock.now());
                            return written(feeds, owned, subject.name(), today);
                        }));
    }

    private String written(CalendarFeedQuery feeds, CalendarFeedQuery.Owned owned, String name, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate from = monday.minusWeeks(WEEKS_BACK);
        LocalDate to = monday.plusWeeks(WEEKS_AHEAD);
        List<FeedLesson> lessons =
                owned.parts().contains(CalendarPart.LESSONS) ? feeds.lessons(owned.subject(), from, to) : List.of();
        List<FeedEvent> events = sources.stream()
                .filter(s -> owned.parts().contains(s.part()))
                .sorted(Comparator.comparing(CalendarSource::part))
                .flatMap(s -> s.events(owned.subject(), from, to).stream())
                .toList();
        return LessonCalendar.of(
                name, lessons, events, monday.atStartOfDay(Families.REGION).toInstant());
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

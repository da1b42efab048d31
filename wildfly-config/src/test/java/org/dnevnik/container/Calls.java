package org.dnevnik.container;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.dnevnik.journal.SetCell;
import org.dnevnik.kernel.Caller;
import org.dnevnik.school.ImportFile;

/** How each row of the rights is called: always for the first school of world.sql, its class 5А, its lesson of Математика, its pupil. */
final class Calls {

    static final long SCHOOL = 801;
    static final long CLASS = 80101;
    static final long SUBJECT = 8011;
    static final long LESSON = 80111;
    static final long WORK = 80111;
    static final long EMPTY_WORK = 80119;
    static final long PUPIL = 917;
    static final long DEAD_LETTER = 801;
    static final long SIGNATURE = 80101;
    static final int IMPORT = 80101;
    static final long PLAN = 80101;
    static final long SUBSTITUTION = 80101;
    static final long PLAN_LESSON = 80101;
    static final long EMPTY_GROUP = 80103;
    static final long EMPTY_SUBJECT = 8013;

    static final LocalDate MONDAY = LocalDate.of(World.YEAR, 11, 23);

    /** One call of a service on somebody's behalf. */
    interface Call {
        void as(Caller caller);
    }

    static final Map<String, Call> ALL = Stream.of(
                    JournalCalls.ALL,
                    LessonCalls.ALL,
                    PeriodCalls.ALL,
                    AttendanceCalls.ALL,
                    DiaryCalls.ALL,
                    HomeworkCalls.ALL,
                    OfficeCalls.ALL,
                    PeopleCalls.ALL,
                    SearchCalls.ALL,
                    IdentityCalls.ALL,
                    TokenCalls.ALL,
                    WebhooksCalls.ALL,
                    TimetableCalls.ALL,
                    HouseCalls.ALL,
                    RulesCalls.ALL,
                    ReportsCalls.ALL,
                    QueuesCalls.ALL,
                    SharingCalls.ALL)
            .flatMap(calls -> calls.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Calls() {}

    static Call named(String method) {
        return Objects.requireNonNull(ALL.get(method), method);
    }

    static SetCell cell(String text) {
        return new SetCell(LESSON, World.YEAR, WORK, PUPIL, text, false, 0, 0, null);
    }

    static ImportFile nothing() {
        return new ImportFile("nothing.fet", new byte[0]);
    }

    @SuppressWarnings("BanJNDI") // our own services by their own names
    static <T> T of(Class<T> service) {
        try {
            return service.cast(InitialContext.doLookup("java:app/ejb/" + service.getSimpleName()));
        } catch (NamingException e) {
            throw new IllegalStateException("no service " + service.getSimpleName(), e);
        }
    }
}

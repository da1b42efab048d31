package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.DraftsQuery;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.homework.view.HomeworkListQuery;
import org.dnevnik.homework.view.HomeworkListQuery.Reader;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The lists of one teacher, on one day: what waits, what runs, and the archive. */
final class DeskReading {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 60;
    private static final int PAGE = 30;

    /** Running ones on a page of the desk: about two weeks of a full load. */
    private static final int DESK = 60;

    private static final Slice<HomeworkLine> NONE = new Slice<>(List.of(), null);

    private final EntityManager em;
    private final long person;
    private final LocalDate today;
    private final int year;

    DeskReading(EntityManager em, long person, LocalDate today) {
        this.em = em;
        this.person = person;
        this.today = today;
        year = AcademicYear.of(today).number();
    }

    /** The first page of everything; behind a key one list's next page, and nothing else. */
    HomeworkDesk desk(@Nullable String after, @Nullable String waiting) {
        boolean onlyRunning = isGiven(after);
        boolean onlyWaiting = !onlyRunning && isGiven(waiting);
        return new HomeworkDesk(
                today,
                onlyRunning ? NONE : waiting(waiting),
                onlyWaiting ? NONE : running(after),
                onlyRunning || onlyWaiting ? List.of() : new DraftsQuery(em).of(person));
    }

    Slice<HomeworkLine> archive(List<Long> schools, String words, @Nullable String after) {
        return new HomeworkListQuery(em).archive(reader(), schools, words, after, PAGE);
    }

    private static boolean isGiven(@Nullable String key) {
        return key != null && !key.isEmpty();
    }

    private Slice<HomeworkLine> waiting(@Nullable String after) {
        return new HomeworkListQuery(em).waiting(person, year, today.minusDays(DAYS_BACK), after, PAGE);
    }

    private Slice<HomeworkLine> running(@Nullable String after) {
        return new HomeworkListQuery(em)
                .running(reader(), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), after, DESK);
    }

    private Reader reader() {
        return new Reader(person, year, today);
    }
}

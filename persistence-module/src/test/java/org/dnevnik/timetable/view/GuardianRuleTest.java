package org.dnevnik.timetable.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.notifications.model.Notifications;
import org.dnevnik.notifications.view.NotificationsQuery;
import org.dnevnik.people.view.ChildrenQuery;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diary, notifications, timetable and calendar open to a guardian by one and the same rule. */
class GuardianRuleTest {

    private static final long GUARDIAN = 700_191;
    private static final String EVENT =
            "[{\"event\":\"00000000-0000-0000-0000-00000070019%d\",\"kind\":\"MARK\",\"notice\":{\"pupil\":700100,\"facts\":{}}}]";

    @ParameterizedTest
    @CsvSource(textBlock = """
        'starts = ''2020-01-01''', true
        'ends = ''2026-11-23''', true
        'ends = ''2026-11-22''', false
        'starts = ''2026-11-24''', false
        'sees = false', false
        'signs = false', true
        'restricted_since = ''2026-11-23'', restricted_why = ''решение суда''', false
        'restricted_since = ''2026-11-24'', restricted_why = ''решение суда''', true
        'restricted_since = ''2026-11-01'', restricted_until = ''2026-11-23'', restricted_why = ''решение суда''', false
        'restricted_since = ''2026-11-01'', restricted_until = ''2026-11-22'', restricted_why = ''решение суда''', true
        """)
    void everyPlaceAgrees(String change, boolean sees) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(GUARDIAN, "Иванова", "Мать");
            story.sql("INSERT INTO people.guardianship VALUES (700190, 700191, 700100, 'мать', '2020-01-01', null, 1)");
            new Notifications(em).announce(EVENT.formatted(1), TODAY, List.of());
            story.sql("UPDATE people.guardianship SET " + change + " WHERE id = 700190");
            new Notifications(em).announce(EVENT.formatted(2), TODAY, List.of());
            assertEquals(
                    sees ? List.of(true, true, true, true, true) : List.of(false, false, false, false, false),
                    seen(em));
        });
    }

    /** Diary, new notifications, all notifications, calendar, the week of the child's class. */
    private static List<Boolean> seen(EntityManager em) {
        NotificationsQuery notifications = new NotificationsQuery(em);
        int told = notifications.of(GUARDIAN, TODAY, null, 10).items().size();
        return List.of(
                !new ChildrenQuery(em).of(GUARDIAN, TODAY).isEmpty(),
                told == 2,
                notifications.unseen(GUARDIAN, TODAY).count() == 2,
                new CalendarFeedQuery(em).subjects(GUARDIAN, TODAY).stream().anyMatch(s -> s.person() == ANNA),
                new WeekHeadQuery(em)
                        .head(new WeekHeadQuery.Key(WeekKind.GROUP, CLASS), GUARDIAN, YEAR, TODAY)
                        .orElseThrow()
                        .owner()
                        .seen());
    }
}

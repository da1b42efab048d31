package org.dnevnik.reports.view;

import static org.dnevnik.reports.view.AutumnStory.FIRST_PUPIL;
import static org.dnevnik.reports.view.AutumnStory.autumn;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Activity is what its days add up to. */
class ActivitySumsTest {

    private static final List<Long> PUPILS_WITH_ACCOUNTS =
            List.of(FIRST_PUPIL, FIRST_PUPIL + 1, FIRST_PUPIL + 2, FIRST_PUPIL + 3);

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void whoCameIsTheSumOfThoseWhoCameOnOneDayOnTwoAndOnMore(long seed) {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            Random random = new Random(seed);
            autumn(story, random);
            Map<Long, Set<LocalDate>> days = signIns(story, random);
            ReportSchool school =
                    new ReportSchoolQuery(em).of(List.of(SCHOOL), YEAR).get(0);
            LocalDate first = LocalDate.of(YEAR, 11, 9);
            ActivityLine line = new ActivityQuery(em)
                    .of(school, first, TODAY).stream()
                            .filter(l -> l.role().equals("PUPIL"))
                            .findFirst()
                            .orElseThrow();
            VisitsQuery visits = new VisitsQuery(em);
            List<VisitSpread> spread = visits.spread(school, "PUPIL", first, TODAY);
            assertEquals(
                    line.came(), spread.stream().mapToInt(VisitSpread::people).sum());
            assertEquals(days.values().stream().filter(d -> !d.isEmpty()).count(), line.came());
            assertEquals(PUPILS_WITH_ACCOUNTS.size(), line.accounts());
            List<VisitDay> told = visits.days(school, "PUPIL", first, TODAY);
            assertEquals(
                    spread.stream().mapToInt(s -> s.days() * s.people()).sum(),
                    told.stream().mapToInt(VisitDay::people).sum());
            for (VisitDay day : told) {
                assertEquals(
                        days.values().stream()
                                .filter(d -> d.contains(day.date()))
                                .count(),
                        day.people(),
                        day::toString);
            }
            assertEquals(List.of(), visits.spread(school, "GUARDIAN", first, TODAY));
        });
    }

    /**
     * Several a day, at the edges of the day by the school's clock.
     *
     * @return the days of each
     */
    private static Map<Long, Set<LocalDate>> signIns(SchoolStory story, Random random) {
        Map<Long, Set<LocalDate>> days = new TreeMap<>();
        for (long pupil : PUPILS_WITH_ACCOUNTS) {
            Set<LocalDate> own = new HashSet<>();
            days.put(pupil, own);
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version)"
                            + " VALUES (?1, ?1, 'pupil-' || ?1, '$hash$', 'ACTIVE', 1)",
                    pupil);
            int count = random.nextInt(8);
            for (int i = 0; i < count; i++) {
                LocalDate day = LocalDate.of(YEAR, 11, 9).plusDays(random.nextInt(15));
                own.add(day);
                for (String hour : List.of("00:10", "23:50")) {
                    story.sql(
                            "INSERT INTO identity.sign_in_attempt (at, login_key, address, account, outcome)"
                                    + " VALUES (CAST(?1 AS timestamptz), 'somebody', '127.0.0.1', ?2, 'ADMITTED')",
                            day + " " + hour + "+03",
                            pupil);
                }
            }
        }
        return days;
    }
}

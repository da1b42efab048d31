package org.dnevnik.diary.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.diary.model.WeekFact;
import org.dnevnik.kernel.NativeQuery;

/**
 * Reads what the weeks of many pupils tell, with two statements however many they are: those of {@link DiaryWeekQuery}, asked of each pupil
 * in one pass, so that a class's list compares a signature with what the family itself is shown.
 */
public class ClassWeeksQuery {

    private static final String LESSONS = WeekStatements.ofEach(WeekStatements.LESSONS, "?4");
    private static final String MARKS = WeekStatements.ofEach(WeekStatements.MARKS, "?2");

    private final EntityManager em;

    public ClassWeeksQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * By pupil; whose week is empty is not told.
     *
     * @param year of the Monday
     */
    public Map<Long, List<WeekFact>> of(Collection<Long> pupils, int year, LocalDate monday, LocalDate today) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        Map<Long, WeekRows> weeks = new HashMap<>();
        lessons(pupils, year, monday).forEach((pupil, rows) -> weeks.put(pupil, WeekRows.of(rows)));
        Map<Long, List<Object[]>> marks = marks(pupils, year, weeks.values(), today);
        Map<Long, List<WeekFact>> facts = new HashMap<>();
        weeks.forEach((pupil, week) -> {
            Map<Long, List<DiaryMark>> own = WeekRows.marks(marks.getOrDefault(pupil, List.of()));
            facts.put(
                    pupil,
                    WeekFacts.of(week.days().stream()
                            .map(d -> week.day(d, null, own))
                            .toList()));
        });
        return facts;
    }

    private Map<Long, List<Object[]>> lessons(Collection<Long> pupils, int year, LocalDate monday) {
        return byPupil(
                NativeQuery.rows(em, LESSONS, year, monday, monday.plusDays(6), NativeQuery.array(pupils.stream())));
    }

    private Map<Long, List<Object[]>> marks(
            Collection<Long> pupils, int year, Collection<WeekRows> weeks, LocalDate today) {
        return byPupil(NativeQuery.rows(
                em,
                MARKS,
                year,
                NativeQuery.array(pupils.stream()),
                NativeQuery.array(weeks.stream().flatMap(WeekRows::ids).distinct()),
                today));
    }

    /** The rows that one pupil alone would have got. */
    private static Map<Long, List<Object[]>> byPupil(Stream<Object[]> rows) {
        return rows.collect(groupingBy(r -> number(r[0]), mapping(r -> Arrays.copyOfRange(r, 1, r.length), toList())));
    }
}

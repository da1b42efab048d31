package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;

/**
 * Counts with two statements the marks that enter averages, by the code that judges them for their explanation: those that a pupil has brought from
 * another group are among them, and none of days on which the pupil did not belong to the group.
 */
public class GatheredMarksQuery {

    private final EntityManager em;

    public GatheredMarksQuery(EntityManager em) {
        this.em = em;
    }

    /** A pupil in a subject of a group. */
    public record Place(long group, long subject, long pupil) {}

    /** Whoever has none is not told. */
    public Map<Place, Integer> of(int year, Collection<Long> groups, LocalDate first, LocalDate last) {
        SheetMarksQuery sheets = new SheetMarksQuery(em);
        Map<Long, Map<Long, Member>> members = sheets.members(groups, first, last);
        Map<Place, Integer> counts = new HashMap<>();
        sheets.marks(year, groups, null, first, last).forEach((whose, facts) -> {
            Member member = members.getOrDefault(whose.group(), Map.of()).get(whose.pupil());
            if (member != null) {
                counts.put(place(whose), count(member, facts));
            }
        });
        return counts;
    }

    private static Place place(Whose whose) {
        return new Place(whose.group(), whose.subject(), whose.pupil());
    }

    private static int count(Member member, List<MarkFact> facts) {
        return (int) Calculation.of(facts, day -> true, member::belongedOn).lines().stream()
                .filter(l -> l.verdict().isCounted())
                .count();
    }
}

package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.CouncilDecision;

/**
 * What the teachers' council decided of pupils.
 *
 * @param protocol its number
 * @param held     on which day
 */
public record RecordCouncil(List<Long> pupils, CouncilDecision decision, String protocol, LocalDate held) {

    public RecordCouncil {
        pupils = List.copyOf(pupils);
    }

    boolean fits(int letters, LocalDate today) {
        return !pupils.isEmpty() && !protocol.isBlank() && protocol.strip().length() <= letters && !held.isAfter(today);
    }
}

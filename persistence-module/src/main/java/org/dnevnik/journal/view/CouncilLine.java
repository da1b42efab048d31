package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.dnevnik.journal.model.CouncilDecision;

/**
 * What the council decided of a pupil who does not simply go to the next class.
 *
 * @param group of the class in which it was decided
 */
public record CouncilLine(
        long pupil,
        String name,
        long group,
        String groupName,
        CouncilDecision decision,
        String protocol,
        LocalDate held) {}

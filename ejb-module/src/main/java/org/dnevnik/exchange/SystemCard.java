package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.exchange.view.ForeignSystemLine;
import org.dnevnik.exchange.view.MandateLine;

/**
 * A foreign system with everything that is decided about it.
 *
 * @param subject of the certificate
 * @param valid   whether the certificate's days have begun and not ended
 * @param schools for whom a mandate can be given
 */
public record SystemCard(
        ForeignSystemLine system, String subject, boolean valid, List<MandateLine> mandates, List<School> schools) {

    public SystemCard {
        mandates = List.copyOf(mandates);
        schools = List.copyOf(schools);
    }

    /** A school by its short name. */
    public record School(long id, String name) {}
}

package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;

/** Who looks after the ledger does so for the school as a whole. */
@ApplicationScoped
public class LedgerRights implements TellsRights {

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        return somebody
                .ground(Right.CHECK_LEDGER, school)
                .map(g -> ToldRight.everywhere(Right.CHECK_LEDGER, g))
                .stream();
    }
}

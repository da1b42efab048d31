package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.kernel.NativeQuery;

/** Reads until when the lessons of a whole class may be written: days that are unlocked for one subject alone do not count. */
public class SheetWindowQuery {

    private static final String WINDOW =
            "SELECT " + WindowColumns.columns("CAST(?1 AS bigint)", "CAST(?2 AS bigint)", "CAST(NULL AS bigint)");

    private final EntityManager em;

    public SheetWindowQuery(EntityManager em) {
        this.em = em;
    }

    /** @param asking for whom days may be unlocked */
    public EditWindow of(long school, long group, long asking) {
        Object[] r = NativeQuery.row(em, WINDOW, school, group, asking);
        return WindowColumns.read(r[0], r[1], r[2]);
    }
}

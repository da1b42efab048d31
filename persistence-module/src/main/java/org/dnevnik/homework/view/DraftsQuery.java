package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads the drafts of a person, the last one first. */
public class DraftsQuery {

    private static final String DRAFTS = """
            SELECT id, left(coalesce(content ->> 'text', ''), 120), saved_at FROM homework.draft
            WHERE person = ?1 ORDER BY saved_at DESC, id DESC LIMIT 50""";

    private final EntityManager em;

    public DraftsQuery(EntityManager em) {
        this.em = em;
    }

    public List<DraftLine> of(long person) {
        return NativeQuery.rows(em, DRAFTS, person)
                .map(r -> new DraftLine(number(r[0]), (String) r[1], instant(r[2])))
                .toList();
    }
}

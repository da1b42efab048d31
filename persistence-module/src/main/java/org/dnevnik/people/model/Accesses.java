package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The log of looks at personal data: rows are added and never changed. */
public class Accesses {

    private static final String ADD = """
            INSERT INTO people.access_log (account, person, address, subject, what, refused)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String ADD_ALL = """
            INSERT INTO people.access_log (account, person, address, subject, what, refused)
            SELECT ?1, ?2, ?3, subject, ?5, false FROM unnest(CAST(?4 AS bigint[])) AS subject""";

    private static final String ADD_THROUGH = """
            INSERT INTO people.access_log (account, person, address, subject, what, refused, through, ground)
            VALUES (0, ?1, '', ?2, ?3, ?4, ?5, ?6)""";

    private final EntityManager em;

    public Accesses(EntityManager em) {
        this.em = em;
    }

    /** One statement for everybody on a list. */
    public void addAll(long account, long person, String address, Collection<Long> subjects, String what) {
        NativeQuery.write(em, ADD_ALL, account, person, address, NativeQuery.array(subjects), what);
    }

    /**
     * @param subject whose data
     * @param what    which of them, "diary"
     */
    public void add(long account, long person, String address, long subject, String what, boolean refused) {
        NativeQuery.write(em, ADD, account, person, address, subject, what, refused);
    }

    /**
     * Data of a person went to another system, or were refused to it.
     *
     * @param person  for whom the system asked; 0 for itself
     * @param through the system by its name
     * @param ground  of a system that asks for itself; null when it may not, and for who asks for a person
     */
    public void addThrough(
            long person, long subject, String what, boolean refused, String through, @Nullable String ground) {
        NativeQuery.write(em, ADD_THROUGH, person, subject, what, refused, through, ground);
    }
}

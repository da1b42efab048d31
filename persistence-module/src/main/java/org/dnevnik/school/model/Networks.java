package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** Named sets of schools. */
public class Networks {

    private static final String ADD = """
            INSERT INTO school.network (id, name, version) VALUES (nextval('school.network_seq'), ?1, 1)
            ON CONFLICT (name) DO NOTHING""";

    private static final String DROP = "DELETE FROM school.network WHERE id = ?1";

    private static final String LEAVE = "DELETE FROM school.network_school WHERE school = ?1";

    private static final String JOIN = """
            INSERT INTO school.network_school (network, school) SELECT id, ?2 FROM school.network WHERE id = ?1
            ON CONFLICT DO NOTHING""";

    private final EntityManager em;

    public Networks(EntityManager em) {
        this.em = em;
    }

    /** @return false when there is one of this name */
    public boolean add(String name) {
        return NativeQuery.write(em, ADD, name) == 1;
    }

    /** The schools stay. */
    public void drop(long network) {
        NativeQuery.write(em, DROP, network);
    }

    /** The school belongs to these and to no other. */
    public void join(long school, Iterable<Long> networks) {
        NativeQuery.write(em, LEAVE, school);
        networks.forEach(network -> NativeQuery.write(em, JOIN, network, school));
    }
}

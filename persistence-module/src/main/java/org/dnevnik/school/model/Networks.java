package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;

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
        return em.createNativeQuery(ADD).setParameter(1, name).executeUpdate() == 1;
    }

    /** The schools stay. */
    public void drop(long network) {
        em.createNativeQuery(DROP).setParameter(1, network).executeUpdate();
    }

    /** The school belongs to these and to no other. */
    public void join(long school, Iterable<Long> networks) {
        em.createNativeQuery(LEAVE).setParameter(1, school).executeUpdate();
        networks.forEach(network -> em.createNativeQuery(JOIN)
                .setParameter(1, network)
                .setParameter(2, school)
                .executeUpdate());
    }
}

package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;

/** The log of looks at the data of whole groups: rows are added and never changed. */
public class GroupAccesses {

    private static final String ADD = """
            INSERT INTO school.group_access_log (account, person, address, edu_group, what)
            VALUES (?1, ?2, ?3, ?4, ?5)""";

    private final EntityManager em;

    public GroupAccesses(EntityManager em) {
        this.em = em;
    }

    /** @param what which data of the group's pupils, "journal" */
    public void add(long account, long person, String address, long group, String what) {
        em.createNativeQuery(ADD)
                .setParameter(1, account)
                .setParameter(2, person)
                .setParameter(3, address)
                .setParameter(4, group)
                .setParameter(5, what)
                .executeUpdate();
    }
}

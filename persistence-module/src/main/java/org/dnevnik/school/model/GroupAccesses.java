package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(em, ADD, account, person, address, group, what);
    }
}

package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.dnevnik.kernel.Caller;
import org.dnevnik.school.model.GroupAccesses;

/** Who looked at what of a whole group; what a look at one person is to {@code people.AccessLog}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class GroupAccessLog {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected GroupAccessLog() {}

    /** Over a transaction of one's own, as tests do. */
    public GroupAccessLog(EntityManager em) {
        this.em = em;
    }

    /** The caller has read data of everybody in the group. */
    public void read(Caller caller, long group, String what) {
        new GroupAccesses(em).add(caller.account(), caller.person(), caller.address(), group, what);
    }
}

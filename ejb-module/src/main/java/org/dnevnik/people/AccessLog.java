package org.dnevnik.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.dnevnik.kernel.Caller;
import org.dnevnik.people.model.Accesses;

/** Who looked at or was refused whose data. Each row has a transaction of its own: a refusal's rollback must not erase it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AccessLog {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected AccessLog() {}

    /** Over a transaction of one's own, as tests do. */
    public AccessLog(EntityManager em) {
        this.em = em;
    }

    /** The caller has read data of this person. */
    public void read(Caller caller, long subjectPerson, String what) {
        add(caller, subjectPerson, what, false);
    }

    /** The caller has read a list on which these persons stand. */
    public void listed(Caller caller, Collection<Long> subjects, String what) {
        if (!subjects.isEmpty()) {
            new Accesses(em).addAll(caller.account(), caller.person(), caller.address(), subjects, what);
        }
    }

    /** The caller has asked for data of this person and must not see them. */
    public void refused(Caller caller, long subjectPerson, String what) {
        add(caller, subjectPerson, what, true);
    }

    private void add(Caller caller, long subject, String what, boolean refused) {
        new Accesses(em).add(caller.account(), caller.person(), caller.address(), subject, what, refused);
    }
}

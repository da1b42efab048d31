package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.view.SchoolContact;
import org.dnevnik.school.view.SchoolContactQuery;

/** How the region's schools are reached, for whoever does not come in. */
@Stateless
@DenyAll
@OpenToEveryone("a school tells everybody where it is and how to reach it; whoever does not come in needs that most")
public class SchoolContactService {

    private static final int PAGE = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public SchoolContactService() {}

    SchoolContactService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Schools by name, without the names of people.
     *
     * @param typed words of the name or the town; empty for all
     */
    @PermitAll
    public Slice<SchoolContact> list(String typed, ListKey after) {
        return new SchoolContactQuery(em).list(typed, after, PAGE);
    }

    /** These schools with the names of their administrators: told to whoever has shown that they belong there. */
    @PermitAll
    public List<SchoolContact> of(List<Long> schools) {
        return schools.isEmpty() ? List.of() : new SchoolContactQuery(em).of(schools, clock.today(Families.REGION));
    }
}

package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;
import org.dnevnik.school.view.RollQuery;

/** To whom somebody gives access. */
@ApplicationScoped
public class AccessRights implements TellsRights {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected AccessRights() {}

    AccessRights(EntityManager em) {
        this.em = em;
    }

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        return Stream.concat(
                AccessPolicy.gives(somebody, school).map(g -> ToldRight.everywhere(Right.GIVE_ACCESS, g)).stream(),
                new RollQuery(em, today)
                        .classes(school, somebody.person()).stream()
                                .flatMap(c -> AccessPolicy.givesOwnClass(somebody, school)
                                        .map(g -> ToldRight.over(c.name(), Right.GIVE_ACCESS, g))
                                        .stream()));
    }
}

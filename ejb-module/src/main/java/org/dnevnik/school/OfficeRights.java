package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;

/** What somebody may in a school's office and its lists of people. */
@ApplicationScoped
public class OfficeRights implements TellsRights {

    private static final List<Right> OFFICE = List.of(
            Right.KEEP_PEOPLE,
            Right.KEEP_STRUCTURE,
            Right.IMPORT,
            Right.DESCRIBE_SCHOOL,
            Right.OPEN_YEAR,
            Right.SEE_RIGHTS,
            Right.SET_RULES);

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected OfficeRights() {}

    OfficeRights(EntityManager em) {
        this.em = em;
    }

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        return Stream.concat(
                OFFICE.stream()
                        .flatMap(r ->
                                SchoolPolicy.ground(somebody, r, school).map(g -> ToldRight.everywhere(r, g)).stream()),
                people(somebody, school, today));
    }

    private Stream<ToldRight> people(Caller somebody, long school, LocalDate today) {
        Stream<ToldRight> all =
                PeoplePolicy.sees(somebody, school).map(g -> ToldRight.everywhere(Right.SEE_PEOPLE, g)).stream();
        List<RollClass> led = new RollQuery(em, today).classes(school, somebody.person());
        return Stream.concat(
                all,
                led.stream()
                        .flatMap(c -> PeoplePolicy.seesOwnClass(somebody, school)
                                .map(g -> ToldRight.over(c.name(), Right.SEE_PEOPLE, g))
                                .stream()));
    }
}

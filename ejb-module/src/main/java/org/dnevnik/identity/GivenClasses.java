package org.dnevnik.identity;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;
import org.jspecify.annotations.Nullable;

/** The classes of a school whose people a caller gives access to: all of them, or those that the caller leads. */
record GivenClasses(List<RollClass> all) {

    /** @throws NotFound for who gives nobody access there */
    static GivenClasses of(EntityManager em, Caller caller, long school, LocalDate day) {
        boolean whole = AccessPolicy.givesAll(caller, school);
        List<RollClass> classes = new RollQuery(em, day).classes(school, whole ? null : (Long) caller.person());
        AccessPolicy.requireMayGive(caller, school, !classes.isEmpty());
        return new GivenClasses(classes);
    }

    /** @throws NotFound for a class that is not among them */
    RollClass one(long group) {
        return all.stream()
                .filter(c -> c.id() == group)
                .findFirst()
                .orElseThrow(() -> new NotFound("access of class " + group));
    }

    /** The one that is asked for, or null for all. */
    @Nullable
    RollClass chosen(@Nullable Long group) {
        return group == null ? null : one(group);
    }

    /** @param chosen null for all of them */
    List<Long> ids(@Nullable RollClass chosen) {
        return (chosen == null ? all : List.of(chosen))
                .stream().map(RollClass::id).toList();
    }
}

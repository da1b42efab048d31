package org.dnevnik.exchange.web.v2;

import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.exchange.SharedContext;
import org.dnevnik.exchange.view.SharedStay;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;

/**
 * Somebody's belonging to a school.
 *
 * @param type {@code Student}, {@code Staff} or {@code Admins}
 */
public record SchoolMembership(Id person, Id school, String type, List<Long> groupIds) {

    private static final String STUDENT = "Student";

    /** The caller's own: as staff, and where the caller learns. */
    static List<SchoolMembership> of(long person, SharedContext context, Caller caller) {
        Stream<SchoolMembership> staff = caller.positions().stream()
                .filter(p -> p.school() != null && p.role() != Role.PUPIL)
                .map(p -> new SchoolMembership(
                        Id.of(person),
                        Id.of(p.school()),
                        p.role() == Role.ADMINISTRATOR ? "Admins" : "Staff",
                        List.of()));
        List<SharedStay> own =
                context.stays().stream().filter(s -> s.person() == person).toList();
        return Stream.concat(staff, of(person, own).stream()).toList();
    }

    /** Where a person learns. */
    static List<SchoolMembership> of(long person, List<SharedStay> stays) {
        return stays.stream()
                .map(s -> s.group().school())
                .distinct()
                .map(school -> new SchoolMembership(
                        Id.of(person),
                        Id.of(school),
                        STUDENT,
                        stays.stream()
                                .filter(s -> s.group().school() == school)
                                .map(s -> s.group().id())
                                .distinct()
                                .toList()))
                .toList();
    }
}

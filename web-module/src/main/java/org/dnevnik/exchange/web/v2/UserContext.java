package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.SharedContext;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedSchool;
import org.dnevnik.exchange.view.SharedStay;
import org.jspecify.annotations.Nullable;

/** From where an application begins: who signs in, and with which children, schools and groups. */
public record UserContext(
        Id userId,
        @Nullable String avatarUrl,
        List<String> roles,
        List<SchoolContext> schools,
        List<EduGroup> eduGroups,
        Id personId,
        String shortName,
        String firstName,
        String lastName,
        String middleName,
        List<Long> schoolIds,
        List<Long> groupIds,
        List<Child> children) {

    /** A school with the groups in it. */
    public record SchoolContext(Id id, String name, String type, List<Long> groupIds) {

        static SchoolContext of(SharedSchool school, List<SharedGroup> groups) {
            return new SchoolContext(
                    Id.of(school.id()),
                    school.shortName(),
                    "Regular",
                    groups.stream()
                            .filter(g -> g.school() == school.id())
                            .map(SharedGroup::id)
                            .toList());
        }
    }

    /** A child: a parent's application begins with these. */
    public record Child(
            Id personId,
            Id userId,
            String firstName,
            String lastName,
            String middleName,
            String shortName,
            List<Long> schoolIds,
            List<Long> groupIds) {

        static Child of(SharedPerson child, List<SharedStay> stays) {
            Person person = Person.of(child);
            List<SharedStay> own =
                    stays.stream().filter(s -> s.person() == child.id()).toList();
            return new Child(
                    person.id(),
                    person.userId(),
                    person.firstName(),
                    person.lastName(),
                    person.middleName(),
                    person.shortName(),
                    own.stream().map(s -> s.group().school()).distinct().toList(),
                    own.stream().map(s -> s.group().id()).distinct().toList());
        }
    }

    static UserContext of(SharedContext context, List<String> roles) {
        Person person = Person.of(context.person());
        return new UserContext(
                person.userId(),
                null,
                roles,
                context.schools().stream()
                        .map(s -> SchoolContext.of(s, context.groups()))
                        .toList(),
                EduGroup.of(context.groups()),
                person.id(),
                person.shortName(),
                person.firstName(),
                person.lastName(),
                person.middleName(),
                context.schools().stream().map(SharedSchool::id).toList(),
                context.groups().stream().map(SharedGroup::id).toList(),
                context.children().stream()
                        .map(c -> Child.of(c, context.stays()))
                        .toList());
    }
}

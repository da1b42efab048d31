package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedMember;

/** A group with its pupils, those who left it among them. */
public record StudentsWrapper(EduGroup group, List<Student> students) {

    /**
     * A pupil of the group.
     *
     * @param membershipstatus {@code Active} or {@code Archive}
     */
    public record Student(Person person, String membershipstatus) {

        static Student of(SharedMember member) {
            return new Student(Person.of(member.person()), member.active() ? "Active" : "Archive");
        }
    }

    static List<StudentsWrapper> of(List<SharedGroup> groups, List<SharedMember> members) {
        return groups.stream()
                .map(g -> new StudentsWrapper(
                        EduGroup.of(g),
                        members.stream()
                                .filter(m -> m.group() == g.id())
                                .map(Student::of)
                                .toList()))
                .toList();
    }
}

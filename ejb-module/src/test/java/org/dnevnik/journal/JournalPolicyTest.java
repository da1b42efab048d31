package org.dnevnik.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalPolicyTest {

    private static final long OURS = 1;
    private static final long OTHER = 2;

    @ParameterizedTest(name = "{0} of school {1}, teaches {2}, leads the class {3}: reads {4}, writes {5}")
    @CsvSource(textBlock = """
            ADMINISTRATOR,   1, false, false, true,  true
            HEAD,            1, false, false, true,  true
            TEACHER,         1, true,  false, true,  true
            TEACHER,         1, false, true,  true,  false
            TEACHER,         1, true,  true,  true,  true
            TEACHER,         1, false, false, false, false
            STAFF,           1, true,  false, true,  true
            LIBRARIAN,       1, false, false, false, false
            ADMINISTRATOR,   2, false, false, false, false
            HEAD,            2, true,  true,  false, false
            TEACHER,         2, true,  true,  false, false
            GUARDIAN,        1, true,  true,  false, false
            PUPIL,           1, true,  true,  false, false
            REGION_OPERATOR, -, true,  true,  false, false
            """)
    void whoReadsAndWhoWrites(Role role, String school, boolean teaches, boolean leads, boolean reads, boolean writes) {
        Caller caller = caller(role, school.equals("-") ? null : Long.valueOf(school));
        Standing standing = new Standing(OURS, teaches, leads);
        assertEquals(reads, JournalPolicy.mayRead(caller, standing));
        assertEquals(writes, JournalPolicy.mayWrite(caller, standing));
    }

    @Test
    void aColleagueIsRefusedAndAStrangerFindsNothing() {
        Standing standing = new Standing(OURS, false, false);
        Caller colleague = caller(Role.TEACHER, OURS);
        Caller stranger = caller(Role.HEAD, OTHER);
        assertThrows(NotAllowed.class, () -> JournalPolicy.requireMayRead(colleague, standing));
        assertThrows(NotFound.class, () -> JournalPolicy.requireMayRead(stranger, standing));
    }

    @Test
    void aClassTeacherReadsAllSubjectsAndIsRefusedToWrite() {
        Standing standing = new Standing(OURS, false, true);
        Caller classTeacher = caller(Role.TEACHER, OURS);
        JournalPolicy.requireMayReadAll(classTeacher, standing);
        assertThrows(NotAllowed.class, () -> JournalPolicy.requireMayWrite(classTeacher, standing));
    }

    @Test
    void whoTeachesOneSubjectDoesNotReadAllOfTheClass() {
        Standing standing = new Standing(OURS, true, false);
        assertThrows(NotAllowed.class, () -> JournalPolicy.requireMayReadAll(caller(Role.TEACHER, OURS), standing));
    }

    private static Caller caller(Role role, @org.jspecify.annotations.Nullable Long school) {
        return new Caller(10, 20, List.of(new Position(role, school)), "127.0.0.1");
    }
}

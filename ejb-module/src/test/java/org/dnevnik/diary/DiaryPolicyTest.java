package org.dnevnik.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.Role;
import org.dnevnik.people.view.ChildView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryPolicyTest {

    private static final DiaryPupil PUPIL =
            new DiaryPupil(10, "Иванова Анна", "5А", 5, 50L, 7, "Школа № 7", ZoneId.of("Europe/Moscow"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the pupil itself,                       10, PUPIL,           7, 0,  true
            another pupil of the class,             11, PUPIL,           7, 0,  false
            an active guardian,                     20, GUARDIAN,        7, 10, true
            a guardian whose time has ended,        20, GUARDIAN,        7, 0,  false
            the guardian of another child,          21, GUARDIAN,        7, 11, false
            the class teacher,                      50, TEACHER,         7, 0,  true
            the class teacher who left the school,  50, TEACHER,         8, 0,  false
            another teacher of the school,          51, TEACHER,         7, 0,  false
            the head of the school,                 60, HEAD,            7, 0,  true
            the administrator of the school,        61, ADMINISTRATOR,   7, 0,  true
            the head of another school,             62, HEAD,            8, 0,  false
            the operator of the region,             63, REGION_OPERATOR, 0, 0,  false
            """)
    void theFamilyAndTheOwnSchoolReadADiaryAndNobodyElse(
            String who, long person, Role role, long school, long child, boolean allowed) {
        var position = new Caller.Position(role, school == 0 ? null : school);
        Caller caller = new Caller(1, person, List.of(position), "127.0.0.1");
        List<Long> children = child == 0 ? List.of() : List.of(child);
        assertEquals(allowed, DiaryPolicy.mayRead(caller, PUPIL, children), who);
    }

    @Test
    void aGuardianWhoReadsTheDiaryAndDoesNotSignForTheChildSignsNoWeek() {
        Caller caller = new Caller(1, 20, List.of(new Caller.Position(Role.GUARDIAN, 7L)), "127.0.0.1");
        DiaryPolicy.requireSigns(caller, openTo(true));
        assertThrows(NotAllowed.class, () -> DiaryPolicy.requireSigns(caller, openTo(false)));
    }

    private static OpenDiary openTo(boolean signs) {
        return new OpenDiary(
                PUPIL, List.of(new ChildView(10, "Иванова Анна", signs), new ChildView(11, "Иванов Пётр", true)));
    }
}

package org.dnevnik.diary;

import java.util.Collection;
import java.util.Objects;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.kernel.Caller;

/** Who may read whose diary: the pupil, the active guardians, the class teacher, and who runs the school. */
final class DiaryPolicy {

    /** @param children whose guardian the caller is today */
    static boolean mayRead(Caller caller, DiaryPupil pupil, Collection<Long> children) {
        return isOwn(caller, pupil)
                || children.contains(pupil.person())
                || leadsClassOf(caller, pupil)
                || caller.runs(pupil.school());
    }

    /** Whether reading leaves no trace: one's own diary is nobody else's business. */
    static boolean isOwn(Caller caller, DiaryPupil pupil) {
        return caller.person() == pupil.person();
    }

    private static boolean leadsClassOf(Caller caller, DiaryPupil pupil) {
        return Objects.equals(pupil.classTeacher(), caller.person())
                && caller.schools().anyMatch(s -> s == pupil.school());
    }

    private DiaryPolicy() {}
}

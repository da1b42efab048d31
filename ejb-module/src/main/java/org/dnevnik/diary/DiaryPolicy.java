package org.dnevnik.diary;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;

/** Who may read whose diary: the pupil, the active guardians, the class teacher, and who runs the school. */
final class DiaryPolicy {

    /** @param children whose guardian the caller is today */
    static Optional<Ground> reads(Caller caller, DiaryPupil pupil, Collection<Long> children) {
        return as(Holder.PUPIL, isOwn(caller, pupil), caller, pupil)
                .or(() -> as(Holder.GUARDIAN, children.contains(pupil.person()), caller, pupil))
                .or(() -> as(Holder.CLASS_TEACHER, leadsClassOf(caller, pupil), caller, pupil))
                .or(() -> readsAll(caller, pupil.school()));
    }

    static boolean mayRead(Caller caller, DiaryPupil pupil, Collection<Long> children) {
        return reads(caller, pupil, children).isPresent();
    }

    /** Who reads the diaries of a whole school. */
    static Optional<Ground> readsAll(Caller caller, long school) {
        return caller.ground(Right.READ_DIARIES, school);
    }

    private static Optional<Ground> as(Holder relation, boolean stands, Caller caller, DiaryPupil pupil) {
        return stands ? caller.groundAs(relation, Right.READ_DIARIES, pupil.school()) : Optional.empty();
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

package org.dnevnik.diary;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;

/** Who may read whose diary: the pupil, the active guardians, the class teacher, and who runs the school; and who signs it. */
public final class DiaryPolicy {

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

    /**
     * Signing is a guardian's alone, for a child of today, never for oneself.
     *
     * @param children for whom the caller signs
     */
    static Optional<Ground> signs(Caller caller, DiaryPupil pupil, Collection<Long> children) {
        return children.contains(pupil.person())
                ? caller.groundAs(Holder.GUARDIAN, Right.SIGN_DIARIES, pupil.school())
                : Optional.empty();
    }

    /** @throws NotAllowed for everybody else who reads the diary */
    static void requireSigns(Caller caller, OpenDiary open) {
        List<Long> signed = open.isSigned() ? List.of(open.pupil().person()) : List.of();
        if (signs(caller, open.pupil(), signed).isEmpty()) {
            throw new NotAllowed("signature of a week of " + open.pupil().person());
        }
    }

    /**
     * The class teacher, and who reads all diaries.
     *
     * @throws NotFound for everybody else
     */
    static void requireReadsClass(Caller caller, Standing standing) {
        if (!readsClass(caller, standing)) {
            throw new NotFound("diaries of a class");
        }
    }

    /** Whether the caller reads the diaries of a whole class: its class teacher, and who reads all diaries. */
    public static boolean readsClass(Caller caller, Standing standing) {
        boolean leads = standing.leadsClass()
                && caller.schools().anyMatch(s -> s == standing.school())
                && caller.groundAs(Holder.CLASS_TEACHER, Right.READ_DIARIES, standing.school())
                        .isPresent();
        return leads || readsAll(caller, standing.school()).isPresent();
    }

    /**
     * Whether the caller reads what a pupil's diary tells of a group, being the pupil, or a guardian of today.
     *
     * @param pupil who is one of the two
     */
    public static boolean readsAsFamily(Caller caller, long pupil, long school) {
        Holder relation = caller.person() == pupil ? Holder.PUPIL : Holder.GUARDIAN;
        return caller.groundAs(relation, Right.READ_DIARIES, school).isPresent();
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

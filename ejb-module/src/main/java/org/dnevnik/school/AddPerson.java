package org.dnevnik.school;

import java.util.Objects;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.people.KinWords;
import org.dnevnik.people.PeopleRefusal;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.PositionWords;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes to a school as a pupil, as a guardian or as staff; exactly one of the three is said.
 *
 * @param same     the person whom a form before was told of and who it is; null for nobody
 * @param anyway   whether it is somebody else than the namesakes whom a form before was told of
 * @param move     of a pupil: into which class
 * @param child    of a guardian: whose
 * @param kin      of a guardian: how
 * @param position of staff: as what
 */
public record AddPerson(
        PersonWords words,
        @Nullable Long same,
        boolean anyway,
        @Nullable Move move,
        @Nullable Long child,
        @Nullable KinWords kin,
        @Nullable PositionWords position) {

    boolean isPupil() {
        return move != null;
    }

    boolean isGuardian() {
        return move == null && child != null && kin != null;
    }

    Move enrolment() {
        return Objects.requireNonNull(move, "a pupil's class");
    }

    KinWords relation() {
        return Objects.requireNonNull(kin, "a guardian's relation");
    }

    long ward() {
        return Objects.requireNonNull(child, "a guardian's child");
    }

    /** @throws Refusal {@link PeopleRefusal#POSITION} for who is to come as nothing */
    PositionWords post() {
        PositionWords said = position;
        if (said == null) {
            throw new Refusal(PeopleRefusal.POSITION);
        }
        return said;
    }
}

package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;

/** How pupils come, change their class and go; marks stay where they were given. */
@Stateless
@DenyAll
public class MovementService {

    @Inject
    private PersonPolicy policy;

    @Inject
    private PupilMoves moves;

    /** For the container. */
    public MovementService() {}

    MovementService(PersonPolicy policy, PupilMoves moves) {
        this.policy = policy;
        this.moves = moves;
    }

    /** @throws Refusal with a {@link SchoolRefusal} */
    @RolesAllowed(Caller.SIGNED_IN)
    public void move(Caller caller, long school, long pupil, Move move) {
        policy.requireKeeps(caller, school, pupil);
        moves.move(caller, school, pupil, move);
    }

    /**
     * Takes the pupil's last movement back: the enrolments are as they were before it.
     *
     * @throws Refusal {@link SchoolRefusal#NOT_LAST} when something came after it, {@link SchoolRefusal#UNDO_NOTED} when the new class has given
     *     marks
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void undo(Caller caller, long school, long pupil, long movement) {
        policy.requireKeeps(caller, school, pupil);
        moves.undo(caller, school, pupil, movement);
    }
}

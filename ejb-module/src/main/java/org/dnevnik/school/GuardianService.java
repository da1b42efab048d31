package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.people.KinWords;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.people.Restriction;

/** Who answers for a child, what they may, and what a court has decided; kept by the office of the child's school. */
@Stateless
@DenyAll
public class GuardianService {

    @Inject
    private PersonPolicy policy;

    @Inject
    private PersonRegister register;

    /** For the container. */
    public GuardianService() {}

    GuardianService(PersonPolicy policy, PersonRegister register) {
        this.policy = policy;
        this.register = register;
    }

    /**
     * A relation that has ended, or does not see, closes the child's diary at once.
     *
     * @throws Refusal with a {@link org.dnevnik.people.PeopleRefusal}
     * @throws Changed when somebody else changed the relation since the form was made, or it is another child's
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, long school, long child, long relation, KinWords words) {
        policy.requireKeeps(caller, school, child);
        register.changeGuardian(child, relation, words);
    }

    /** As {@link #change}; while it lasts the guardian sees nothing of the child. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void restrict(Caller caller, long school, long child, long relation, Restriction restriction) {
        policy.requireKeeps(caller, school, child);
        register.restrict(child, relation, restriction);
    }

    /** A restriction that was entered wrongly is taken away; one that is over gets its last day by {@link #restrict}. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void liftRestriction(Caller caller, long school, long child, long relation, int version) {
        policy.requireKeeps(caller, school, child);
        register.liftRestriction(child, relation, version);
    }
}

package org.dnevnik.exchange;

import java.util.List;
import org.dnevnik.exchange.view.GroupBond;
import org.dnevnik.exchange.view.WebhookJob;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;

/** Whether something goes out in somebody's name: judged anew for each delivery, as the public API would judge whoever shows the token at this moment. */
final class WebhookPolicy {

    private WebhookPolicy() {}

    /** @param bonds of the owner to the groups of whom it is about */
    static boolean mayHear(TokenCaller owner, Caller caller, WebhookJob job, List<GroupBond> bonds) {
        Long person = job.person();
        return person == null
                || owner.scopes().contains(TokenScope.EDUCATIONAL_INFO)
                        && bonds.stream()
                                .map(bond -> SightRules.sight(caller, bond))
                                .anyMatch(sight -> sight.persons().contains(person));
    }
}

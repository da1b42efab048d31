package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.identity.view.ConsentGiven;

/**
 * What somebody sees of their own account.
 *
 * @param email    confirmed; empty for none
 * @param mail     whether letters go out here, so that an address can be confirmed
 * @param consents newest first
 */
public record OwnAccount(String name, String login, String email, boolean mail, List<ConsentGiven> consents) {

    public OwnAccount {
        consents = List.copyOf(consents);
    }
}

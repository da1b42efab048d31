package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.identity.view.ConsentDue;

/**
 * What somebody sees who has come in with a password of the school's.
 *
 * @param consents what they have to agree to
 */
public record FirstDoor(String login, List<ConsentDue> consents) {

    public FirstDoor {
        consents = List.copyOf(consents);
    }
}

package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.identity.view.ConsentDue;

/**
 * Whose account will be made with a code.
 *
 * @param name      surname and initials: whoever holds the code knows the rest
 * @param className of a pupil, or of the children; empty for everybody else
 * @param login     a proposal
 */
public record WhoseCode(String name, String school, String className, String login, List<ConsentDue> consents) {

    public WhoseCode {
        consents = List.copyOf(consents);
    }
}

package org.dnevnik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A fault as our scripts read it, for a resource that is given several orders at once and goes on after one that failed.
 *
 * @param status  that the order alone would have been answered with
 * @param reason  the text's key
 * @param message in the reader's language
 */
public record ToldFault(int status, String reason, String message) {

    private static final Logger LOG = Logger.getLogger(ToldFault.class.getName());

    /** What is a fault of the system goes to the log whole. */
    public static ToldFault of(HttpServletRequest request, RuntimeException thrown) {
        Fault fault = Fault.of(thrown);
        if (fault.ours()) {
            LOG.log(Level.SEVERE, "one of several orders failed", thrown);
        }
        String message =
                Language.textsOf(request).format(fault.key(), fault.details().toArray());
        return new ToldFault(fault.status(), fault.key(), message);
    }
}

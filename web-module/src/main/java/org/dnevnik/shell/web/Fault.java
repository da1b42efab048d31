package org.dnevnik.shell.web;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import java.util.List;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.primefaces.csp.CspException;

/**
 * What an exception means to the reader.
 *
 * @param status  of the answer
 * @param key     of the text
 * @param details for the text's placeholders
 * @param ours    whether it is a fault of the system, which goes to the log whole, rather than of the request
 */
record Fault(int status, String key, List<Object> details, boolean ours) {

    /** The meaning of the first cause that has one. */
    static Fault of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new Fault(422, refusal.reason().key(), refusal.details(), false);
            }
            int status = status(cause);
            if (status != 0) {
                return plain(status, status >= 500);
            }
        }
        return plain(500, true);
    }

    private static Fault plain(int status, boolean ours) {
        return new Fault(status, "shell.fault." + status + ".text", List.of(), ours);
    }

    private static int status(Throwable cause) {
        if (cause instanceof NotFound) {
            return 404;
        }
        if (cause instanceof NotAllowed || cause instanceof EJBAccessException) {
            return 403;
        }
        if (cause instanceof CspException) {
            return 400; // a form that no page of ours sent
        }
        if (cause instanceof Changed || cause instanceof ViewExpiredException) {
            return 409;
        }
        return Passing.passes(cause) ? 503 : 0;
    }
}

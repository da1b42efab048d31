package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page that says what happened and what to do; it tells nothing of how the system is made. */
@Named
@RequestScoped
public class FaultPage {

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 409, 413, 422, 500, 503);

    @Inject
    private HttpServletRequest request;

    /** The status with a text of its own that is nearest to what happened. */
    public int getStatus() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int told = status instanceof Integer number ? number : asked();
        return TOLD.contains(told) ? told : told >= 500 ? 500 : 400;
    }

    private int asked() {
        String asked = request.getParameter("status");
        return asked != null && asked.matches("[45]\\d\\d") ? Integer.parseInt(asked) : 404;
    }

    public String getTitle() {
        return Language.textsOf(request).get("shell.fault." + getStatus() + ".title");
    }

    /** What happened; for a refusal, the rule that refused. */
    public String getText() {
        Texts texts = Language.textsOf(request);
        return request.getAttribute(PageFaults.FAULT) instanceof Fault fault
                ? texts.format(fault.key(), fault.details().toArray())
                : texts.get("shell.fault." + getStatus() + ".text");
    }

    public String getAdvice() {
        return Language.textsOf(request).get("shell.fault." + getStatus() + ".advice");
    }

    /** Under which the log has more. */
    public @Nullable String getCorrelation() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return Correlation.of(
                    request); // without a look at parameters, which may be in a body that nobody shall read
        }
        String asked = request.getParameter("correlation");
        return asked != null && asked.matches("[a-z0-9]{1,12}") ? asked : Correlation.of(request);
    }
}

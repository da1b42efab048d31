package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.GosuslugiAnswer;
import org.dnevnik.identity.GosuslugiRefusal;

/** {@code /sign-in-refused} and {@code /sign-in-choice}: what comes after Gosuslugi when nobody is in yet. */
@Named
@RequestScoped
public class GosuslugiPage {

    @Inject
    private HttpServletRequest request;

    /** Beginning of the keys of the texts that say why not; the address says no more than the kind of the reason. */
    public String getRefusal() {
        String asked = Objects.requireNonNullElse(request.getParameter("why"), "");
        String why = Arrays.stream(GosuslugiRefusal.values())
                .map(Enum::name)
                .filter(asked::equals)
                .findFirst()
                .orElse(GosuslugiRefusal.STALE.name());
        return "identity.gosuslugi.refused." + why;
    }

    /** Between which accounts this browser may choose; none when nobody was asked to. */
    public List<GosuslugiAnswer.Offered> getAccounts() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(GosuslugiDoor.CHOICE) instanceof GosuslugiAnswer.Choice choice
                ? choice.accounts()
                : List.of();
    }
}

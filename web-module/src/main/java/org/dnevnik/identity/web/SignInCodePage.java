package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.dnevnik.identity.Door;
import org.dnevnik.identity.Half;
import org.dnevnik.identity.SignIn;
import org.dnevnik.identity.SignInService;
import org.dnevnik.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in-code}: the second step of a sign-in whose password was right. */
@Named
@RequestScoped
public class SignInCodePage {

    static final String HALF = Half.class.getName();

    @EJB
    private SignInService service;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenSession doors;

    private String code = "";
    private SignIn.@Nullable Refused refused;

    /** Judges the code; goes on to where the visitor wanted to go, stays with the reason shown, or begins anew. */
    public void enter() throws IOException {
        ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
        Half half = half();
        if (half == null) {
            faces.redirect("/sign-in");
            return;
        }
        SignIn answer = service.enterCode(half, code, doors.arrival());
        refused = answer.refusal();
        SignedIn session = answer.session();
        if (session != null) {
            doors.of((HttpServletResponse) faces.getResponse(), session, Door.PASSWORD);
            faces.redirect(getNext());
        }
    }

    /** Whether somebody is half in; else the page leads back to the door. */
    public boolean isAwaited() {
        return half() != null;
    }

    private @Nullable Half half() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof Half half ? half : null;
    }

    /** Key of the text that says why not; null before an attempt. */
    public @Nullable String getRefusal() {
        if (refused == SignIn.Refused.WAIT) {
            return "identity.signInCode.wait";
        }
        return refused == null ? null : "identity.signIn.refused." + refused.name();
    }

    public String getNext() {
        return LocalAddress.of(request.getParameter("next"));
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}

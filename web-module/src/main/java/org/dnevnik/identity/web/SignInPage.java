package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dnevnik.identity.Door;
import org.dnevnik.identity.GosuslugiService;
import org.dnevnik.identity.SignIn;
import org.dnevnik.identity.SignInService;
import org.dnevnik.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** «Войти в Дневник». */
@Named
@RequestScoped
public class SignInPage {

    @EJB
    private SignInService service;

    @EJB
    private GosuslugiService gosuslugi;

    @Inject
    private OpenSession doors;

    private String login = "";
    private String password = "";
    private String region = "";
    private SignIn.@Nullable Refused refused;

    /** Judges what was typed; goes on to where the visitor wanted to go, or stays with the reason shown. */
    public void signIn() throws IOException {
        SignIn answer = service.signIn(login, password, doors.arrival());
        refused = answer.refusal();
        SignedIn session = answer.session();
        ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
        if (answer.half() != null) {
            ((HttpSession) faces.getSession(true)).setAttribute(SignInCodePage.HALF, answer.half());
            faces.redirect("/sign-in-code?next=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8));
        }
        if (session == null) {
            return;
        }
        doors.of((HttpServletResponse) faces.getResponse(), session, Door.PASSWORD);
        faces.redirect(getNext());
    }

    /** Key of the text that says why not; null before an attempt. */
    public @Nullable String getRefusal() {
        return refused == null ? null : "identity.signIn.refused." + refused.name();
    }

    public List<String> getRegions() {
        return service.regions();
    }

    public boolean isDemo() {
        return service.isDemo();
    }

    /** Where «Войти через Госуслуги» leads; empty where there is no such way. */
    public String getGosuslugi() {
        String way = gosuslugi.wayIn();
        String next = getNext();
        return way.isEmpty() || next.equals("/")
                ? way
                : way + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Whether somebody has just left who had come through Gosuslugi, where they are still signed in. */
    public boolean isStillAtGosuslugi() {
        return "gosuslugi".equals(asked("left"));
    }

    public String getNext() {
        return LocalAddress.of(asked("next"));
    }

    private static @Nullable String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }
}

package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private HttpServletRequest request;

    private String login = "";
    private String password = "";
    private String region = "";
    private SignIn.@Nullable Refused refused;

    /** Judges what was typed; goes on to where the visitor wanted to go, or stays with the reason shown. */
    public void signIn() throws IOException {
        SignIn answer = service.signIn(login, password, request.getRemoteAddr());
        refused = answer.refusal();
        SignedIn session = answer.session();
        if (session == null) {
            return;
        }
        OpenSession.of(request, session);
        FacesContext.getCurrentInstance().getExternalContext().redirect(getNext());
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
        return "gosuslugi".equals(request.getParameter("left"));
    }

    public String getNext() {
        return LocalAddress.of(request.getParameter("next"));
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

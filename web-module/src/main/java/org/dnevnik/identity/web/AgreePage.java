package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.dnevnik.identity.AuthorizationAnswer;
import org.dnevnik.identity.AuthorizationAsked;
import org.dnevnik.identity.AuthorizationService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /oauth2/authorize?…}: what a program asks for, and the person's answer. */
@Named
@RequestScoped
public class AgreePage {

    @Inject
    private AuthorizationService authorization;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    private AuthorizationAnswer.@Nullable Question question;

    /** Called before anything is rendered: what needs no answer goes back at once. */
    public void read() throws IOException {
        AuthorizationAnswer answer = authorization.judge(caller.get(), asked());
        question = answer.question();
        if (answer.address() != null) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(answer.address());
        }
    }

    private AuthorizationAsked asked() {
        return new AuthorizationAsked(
                request.getParameter("response_type"),
                request.getParameter("client_id"),
                request.getParameter("redirect_uri"),
                request.getParameter("scope"),
                request.getParameter("state"),
                request.getParameter("code_challenge"),
                request.getParameter("code_challenge_method"));
    }

    /** Null for a program that nobody knows here. */
    public AuthorizationAnswer.@Nullable Question getQuestion() {
        return question;
    }

    /** The question as it goes back with the answer. */
    public AuthorizationAsked getAsked() {
        return asked();
    }

    public List<String> getScopes() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return question == null
                ? List.of()
                : question.scopes().stream()
                        .sorted()
                        .map(s -> texts.get("identity.scope." + s))
                        .toList();
    }

    /** Whether a program of these scopes reads what is about the children too. */
    public boolean isAboutChildren() {
        return question != null
                && !question.children().isEmpty()
                && question.scopes().stream()
                        .anyMatch(s -> s != TokenScope.COMMON_INFO && s != TokenScope.CONTACT_INFO);
    }
}

package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.identity.AccountPrincipal;
import org.dnevnik.identity.Arrival;
import org.dnevnik.identity.Door;
import org.dnevnik.identity.MailWords;
import org.dnevnik.identity.ProvenPerson;
import org.dnevnik.identity.SessionService;
import org.dnevnik.identity.SignInService;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A session of somebody who has just shown who they are; one that was there before ends, so that nobody can have prepared it. The browser gets a
 * cookie by which it is known again; that opens nothing.
 */
@RequestScoped
public class OpenSession {

    static final String DEVICE = "dnevnik-device";

    static final String HELD = SignedIn.class.getName();
    static final String WAITS = Waits.class.getName();
    private static final int PATIENCE = 1800;
    static final String IN = "IN";

    /** As long as browsers keep a cookie at most. */
    private static final Duration LIFE = Duration.ofDays(400);

    @EJB
    private SessionService sessions;

    @EJB
    private SignInService door;

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private HttpServletRequest request;

    /** Somebody who has shown who they are and waits in this browser for a guardian to approve the device. */
    record Waits(long account, Door door) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** Who waits in this browser; null for nobody. */
    @Nullable
    Waits waits() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WAITS) instanceof Waits waits ? waits : null;
    }

    /**
     * @param response of this request, for the cookie.
     * @return IN, or why nothing was opened
     */
    String of(HttpServletResponse response, SignedIn person, Door door) {
        HttpSession old = request.getSession(false);
        SessionService.Opened opened = sessions.open(person, door, arrival(), held(old), words());
        if (old != null) {
            old.invalidate();
        }
        response.addCookie(cookie(opened.secret()));
        if (opened.waits() != null) {
            HttpSession waiting = request.getSession(true);
            waiting.setMaxInactiveInterval(PATIENCE);
            waiting.setAttribute(WAITS, new Waits(person.account(), door));
            return opened.waits().name();
        }
        request.getSession(true).setAttribute(HELD, opened.person());
        return IN;
    }

    /**
     * Whoever has just made an account comes in with its login and password, if nothing more is asked of them.
     *
     * @param response as above
     */
    void ofNew(HttpServletResponse response, String login, String password) {
        SignedIn person = door.signIn(login, password, arrival()).session();
        if (person != null) {
            of(response, person, Door.CODE);
        }
    }

    /**
     * The same person goes on in a fresh session: what they have done has ended the old ones, or they hold more now.
     *
     * @param response as above
     */
    void again(HttpServletResponse response, long account) {
        proven(account).ifPresent(person -> of(response, person, Door.KEPT));
    }

    /** Somebody who has shown who they are before; empty when nothing is open to them any more. */
    Optional<SignedIn> proven(long account) {
        return AccountPrincipal.personIn(stores.validate(new ProvenPerson(account)));
    }

    /** Out of which browser this request comes. */
    Arrival arrival() {
        return new Arrival(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                Language.cookie(request, DEVICE));
    }

    private Cookie cookie(String secret) {
        Cookie cookie = new Cookie(DEVICE, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private MailWords words() {
        Texts texts = Language.textsOf(request);
        return new MailWords(texts.get("identity.mail.device.subject"), texts.get("identity.mail.device.body"));
    }

    /** What the browser's session holds; null for nobody. */
    static @Nullable SignedIn held(@Nullable HttpSession session) {
        return session != null && session.getAttribute(HELD) instanceof SignedIn held ? held : null;
    }
}

package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.dnevnik.identity.Door;
import org.dnevnik.identity.GosuslugiAnswer;
import org.dnevnik.identity.GosuslugiBack;
import org.dnevnik.identity.GosuslugiKnock;
import org.dnevnik.identity.GosuslugiRefusal;
import org.dnevnik.identity.GosuslugiService;
import org.dnevnik.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a sign-in through Gosuslugi: the way there, the way back, the choice between several accounts, the way out. What a browser
 * has begun lies in its session for ten minutes and is taken out when it comes back, whatever comes of it.
 */
@WebServlet({GosuslugiDoor.IN, GosuslugiDoor.BACK, GosuslugiDoor.CHOSEN, GosuslugiDoor.OUT})
public class GosuslugiDoor extends HttpServlet {

    /** In a session that was opened through Gosuslugi. */
    static final String CAME_THROUGH = GosuslugiDoor.class.getName();

    static final String CHOICE = GosuslugiAnswer.Choice.class.getName();

    /** Whom somebody who was refused may ask. */
    static final String WHOM = Whom.class.getName();

    static final String IN = GosuslugiService.IN;
    static final String BACK = GosuslugiService.BACK;
    static final String CHOSEN = IN + "/chosen";
    static final String OUT = IN + "/out";

    private static final long serialVersionUID = 1L;
    private static final String KNOCK = GosuslugiKnock.class.getName();
    private static final int SHORT = 600;
    private static final int LONGEST = 8192;

    @EJB
    private GosuslugiService service;

    @Inject
    private transient OpenSession doors;

    /** Schools of somebody who was refused for this reason; the address of the page does not say them, so that nobody asks for others'. */
    record Whom(GosuslugiRefusal refusal, List<Long> schools) implements Serializable {

        private static final long serialVersionUID = 1L;

        Whom {
            schools = List.copyOf(schools);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case IN -> begin(request, response);
            case BACK -> comeBack(request, response);
            case OUT -> leave(response);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(CHOSEN)) {
            choose(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GosuslugiService.Begun begun = service.begin(LocalAddress.of(request.getParameter("next")));
        if (begun.address() == null) {
            refuse(response, GosuslugiRefusal.AWAY);
            return;
        }
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval(SHORT);
        }
        session.setAttribute(KNOCK, begun.knock());
        response.sendRedirect(begun.address());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GosuslugiKnock knock = take(request, KNOCK, GosuslugiKnock.class);
        GosuslugiBack back = new GosuslugiBack(
                bounded(request, "code"),
                bounded(request, "state"),
                bounded(request, "error"),
                bounded(request, "error_description"));
        GosuslugiAnswer answer = service.enter(knock, back, request.getRemoteAddr());
        if (answer.choice() != null) {
            request.getSession(true).setAttribute(CHOICE, answer.choice());
            response.sendRedirect("/sign-in-choice");
        } else {
            go(answer, knock == null ? "/" : knock.next(), request, response);
        }
    }

    private void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GosuslugiAnswer.Choice choice = take(request, CHOICE, GosuslugiAnswer.Choice.class);
        String account = request.getParameter("account");
        if (choice == null || account == null || !account.matches("[0-9]{1,18}")) {
            refuse(response, GosuslugiRefusal.STALE);
        } else {
            GosuslugiAnswer answer = service.choose(choice, Long.parseLong(account), request.getRemoteAddr());
            go(answer, choice.next(), request, response);
        }
    }

    private void go(GosuslugiAnswer answer, String next, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignedIn session = answer.session();
        if (session == null) {
            GosuslugiRefusal refusal = answer.refusal() == null ? GosuslugiRefusal.STALE : answer.refusal();
            HttpSession held = request.getSession(false);
            if (held != null) {
                held.setAttribute(WHOM, new Whom(refusal, answer.schools()));
            }
            refuse(response, refusal);
            return;
        }
        doors.of(response, session, Door.GOSUSLUGI);
        request.getSession(true).setAttribute(CAME_THROUGH, true);
        response.sendRedirect(next);
    }

    /** The session here has ended before, by the way out of the diary. */
    private void leave(HttpServletResponse response) throws IOException {
        String out = service.wayOut("/sign-in");
        response.sendRedirect(out.isEmpty() ? "/sign-in" : out);
    }

    private static void refuse(HttpServletResponse response, GosuslugiRefusal refusal) throws IOException {
        response.sendRedirect("/sign-in-refused?why=" + refusal);
    }

    private static <T> @Nullable T take(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object held = session.getAttribute(name);
        session.removeAttribute(name);
        return type.isInstance(held) ? type.cast(held) : null;
    }

    private static @Nullable String bounded(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.length() > LONGEST ? null : value;
    }
}

package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.dnevnik.identity.SessionService;
import org.dnevnik.identity.SignedIn;

/** The way out: ends the session and shows the door. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private SessionService sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        boolean gosuslugi = session != null && session.getAttribute(GosuslugiDoor.CAME_THROUGH) != null;
        SignedIn person = OpenSession.held(session);
        if (person != null) {
            sessions.leave(person);
        }
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(gosuslugi ? "/sign-in?left=gosuslugi" : "/sign-in");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/");
    }
}

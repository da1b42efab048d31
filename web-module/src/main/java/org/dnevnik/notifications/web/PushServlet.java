package org.dnevnik.notifications.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.notifications.PushBoard;

/** Opens the line on which the server tells a browser that there is something new (server-sent events). */
@WebServlet(urlPatterns = "/push", asyncSupported = true)
public class PushServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient PushBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long person = caller.get().person();
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy in front must not gather what is told
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        new PushStream(context, response.getOutputStream(), board, person).start();
    }
}

package org.dnevnik.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dnevnik.exchange.AnswerCertificates;

/** What other systems check the signatures under our answers with. */
@WebServlet(AnswerCertificateServlet.ADDRESS)
public class AnswerCertificateServlet extends HttpServlet {

    static final String ADDRESS = "/.well-known/dnevnik-exchange.pem";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnswerCertificates certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String published = certificates.published();
        if (published.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // a region without a key signs nothing
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType("application/x-pem-file");
        response.getWriter().write(published);
    }
}

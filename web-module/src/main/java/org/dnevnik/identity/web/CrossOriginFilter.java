package org.dnevnik.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dnevnik.shell.web.SameOrigin;

/** Stands before {@link SameOrigin}, and tells it of the pages of other sites that may send something. */
public class CrossOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CrossOrigin programs;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean admitted = programs.admit(request, response);
        if (admitted && CrossOrigin.isQuestion(request)) {
            CrossOrigin.answer(response);
            return;
        }
        if (admitted) {
            request.setAttribute(SameOrigin.ADMITTED, true);
        }
        chain.doFilter(request, response);
    }
}

package org.dnevnik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** One id a request: in every log line, in the answer's header, on the page that tells of a fault. */
public class Correlation extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final String KEY = "correlation";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 45), 36);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Correlation-Id", id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    /** The id of this request. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }
}

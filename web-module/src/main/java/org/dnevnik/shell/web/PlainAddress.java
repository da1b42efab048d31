package org.dnevnik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses an address that says one thing and means another: {@code /resources/../people} begins like a picture and is a page of persons. The filters behind
 * this one judge by how an address begins. No browser sends such a one, it works the dots out itself.
 */
public class PlainAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A step that is one dot or two, written or coded; parameters of a step; a slash or backslash in disguise. */
    private static final Pattern TWISTED =
            Pattern.compile("/(\\.|%2e){1,2}(/|$)|;|%3b|%2f|%5c|\\\\", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static boolean isPlain(String address) {
        return !TWISTED.matcher(address).find();
    }
}

package org.dnevnik.timetable.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.timetable.CalendarFeedService;

/** {@code /calendar/<secret>.ics}: what calendar programs read, which know no sign-in. An ended address and one that never was look alike. */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    private transient CalendarFeedService calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher address = ADDRESS.matcher(path);
        Optional<String> calendar = address.matches() ? calendars.calendar(address.group(1)) : Optional.empty();
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = calendar.get().getBytes(StandardCharsets.UTF_8);
        String tag = '"' + HexFormat.of().formatHex(digest(content), 0, 16) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, max-age=600");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

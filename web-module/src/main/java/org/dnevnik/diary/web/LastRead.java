package org.dnevnik.diary.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.dnevnik.diary.OpenDiary;
import org.dnevnik.diary.WhoseDiary;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Whose diary this browser showed last: a parent of several comes back to the same child. It is a wish and no right: the policy is asked as
 * ever, and a number that is none of the reader's children is passed over.
 */
final class LastRead {

    private static final String COOKIE = "diary";
    private static final int KEPT = (int) Duration.ofDays(180).toSeconds();

    private LastRead() {}

    /** Who is named in the address, and who was read last. */
    static WhoseDiary asked() {
        return new WhoseDiary(Asked.now().id("person"), last());
    }

    /** Keeps in mind who is read, for whoever has a choice. */
    static void keep(OpenDiary open) {
        if (open.isOfChild() && open.children().size() > 1) {
            keep(open.pupil().person());
        }
    }

    private static void keep(long pupil) {
        if (!Long.valueOf(pupil).equals(last())) {
            ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
            Cookie cookie = new Cookie(COOKIE, Long.toString(pupil));
            cookie.setPath("/");
            cookie.setMaxAge(KEPT);
            cookie.setHttpOnly(true);
            cookie.setSecure(((HttpServletRequest) context.getRequest()).isSecure());
            cookie.setAttribute("SameSite", "Lax");
            ((HttpServletResponse) context.getResponse()).addCookie(cookie);
        }
    }

    private static @Nullable Long last() {
        Map<String, Object> cookies =
                FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap();
        return cookies.get(COOKIE) instanceof Cookie cookie && cookie.getValue().matches("[0-9]{1,18}")
                ? Long.valueOf(cookie.getValue())
                : null;
    }
}

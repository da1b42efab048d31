package org.dnevnik.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.dnevnik.identity.SignedIn;

/** A session of somebody who has just shown who they are; one that was there before ends, so that nobody can have prepared it. */
final class OpenSession {

    private OpenSession() {}

    static void of(HttpServletRequest request, SignedIn person) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(CurrentCaller.ATTRIBUTE, person);
    }
}

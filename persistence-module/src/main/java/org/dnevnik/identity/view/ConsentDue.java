package org.dnevnik.identity.view;

/**
 * A text that somebody has to agree to and has not yet.
 *
 * @param code  of the text
 * @param about whose data it is about: the person's own, or a child's
 * @param child name of that child; empty where it is the person
 */
public record ConsentDue(String code, String title, String body, long about, String child) {

    /** By which the form names it: a code and whose data. */
    public String key() {
        return code + ":" + about;
    }
}

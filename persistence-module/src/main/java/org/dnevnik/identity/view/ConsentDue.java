package org.dnevnik.identity.view;

/**
 * A text that somebody is asked to agree to and has not yet.
 *
 * @param code     of the text
 * @param about    whose data it is about: the person's own, or a child's
 * @param child    name of that child; empty where it is the person
 * @param required false: it may be left out, and nothing depends on it
 */
public record ConsentDue(String code, String title, String body, long about, String child, boolean required) {

    /** By which the form names it: a code and whose data. */
    public String key() {
        return code + ":" + about;
    }
}

package org.dnevnik.notifications;

/**
 * A letter by e-mail.
 *
 * @param subject one line: what would begin another one, and with it a header of somebody else's, becomes a blank
 * @param html the same as the text; empty for none
 * @param id   the same however often this letter is sent, so that a mail server can tell a repeat; empty: any
 * @param stop address to which a mail program posts when the reader wants no such letters any more (RFC 8058); empty for none
 */
public record Mail(String to, String subject, String text, String html, String id, String stop) {

    public Mail {
        subject = subject.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    }

    /** Plain text that somebody has asked for. */
    public Mail(String to, String subject, String text) {
        this(to, subject, text, "", "", "");
    }
}

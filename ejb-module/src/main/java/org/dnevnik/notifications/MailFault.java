package org.dnevnik.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;

/** What a mail server means by a no. */
final class MailFault {

    /** «Not now»: the box is full, or the server wants to see whether we come again (RFC 5321, 4.2.1). */
    private static final Pattern NOT_NOW = Pattern.compile("4\\d\\d[ -].*", Pattern.DOTALL);

    private MailFault() {}

    /** Whether the letter will never be taken, because there is no such address; a mail session tells its reply codes in its messages alone. */
    static boolean isForGood(SendFailedException refusal) {
        Exception told = refusal;
        while (told != null) {
            if (told.getMessage() != null && NOT_NOW.matcher(told.getMessage()).matches()) {
                return false;
            }
            told = told instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return true;
    }
}

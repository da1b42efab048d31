package org.dnevnik.notifications;

import java.util.List;

/**
 * Port: a feature that sends letters writes them at the moment when they go, so that no secret of theirs lies in the outbox meanwhile and
 * a link that lives for minutes does not grow old there.
 */
public interface MailSource {

    /** The kind of its events. */
    String kind();

    /**
     * @param payload as it was given to {@link Mails#add}.
     * @return the letters, none when there is nothing to say any more
     */
    List<Mail> write(String payload);

    /** Called in the transaction in which the mail server has taken a letter. */
    default void sent(String payload) {}

    /** Called in the transaction in which the mail server has refused a letter for good. */
    default void refused(String payload) {}
}

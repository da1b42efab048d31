package org.dnevnik.notifications;

import org.dnevnik.notifications.view.Parcel;

/**
 * Port: what goes out in words; the screens have them. A letter lies in mailboxes and a message on locked screens, so both say what there is, about
 * which child by the given name alone, and where to read it, and never a mark or a remark.
 */
public interface NoticeWords {

    /**
     * @param subject of one line
     * @param html the same as the text
     */
    record Letter(String subject, String text, String html) {}

    /** @param address where a click leads, without the site */
    record Message(String title, String text, String address) {}

    /**
     * @param site without a slash
     * @param stop link that ends such letters
     */
    Letter letter(Parcel parcel, String site, String stop);

    Message message(Parcel parcel);
}

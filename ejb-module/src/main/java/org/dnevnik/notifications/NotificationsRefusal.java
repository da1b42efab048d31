package org.dnevnik.notifications;

import org.dnevnik.kernel.Reason;

/** Why a wish is refused. */
public enum NotificationsRefusal implements Reason {
    /** Letters without a confirmed address, or where there is no mail server. */
    NO_ADDRESS,
    /** Messages where this installation sends none, or to a browser of which nobody knows the maker. */
    NO_PUSH,
    HOURS,
    /** A link that is none, or was made for another row. */
    LINK
}

package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.dnevnik.notifications.view.NoticeChannel;

/** Which channels this installation has at all; all need the address by which people reach it. */
@ApplicationScoped
class Ways {

    @Inject
    private Mails mails;

    @Inject
    private PushKey pushKey;

    @Inject
    private Reach reach;

    Set<NoticeChannel> open() {
        Set<NoticeChannel> open = EnumSet.noneOf(NoticeChannel.class);
        if (reach.site().isPresent()) {
            if (mails.isOn()) {
                open.add(NoticeChannel.EMAIL);
            }
            if (pushKey.pair().isPresent()) {
                open.add(NoticeChannel.PUSH);
            }
        }
        return open;
    }

    /** The address of somebody's letters; empty for none. */
    String email(long person) {
        return reach.email(person).orElse("");
    }

    /** With which browsers are asked for messages; empty where there are none. */
    String pushKey() {
        return pushKey.pair().map(PushKey.Pair::open).orElse("");
    }
}

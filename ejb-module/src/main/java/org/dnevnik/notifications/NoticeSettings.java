package org.dnevnik.notifications;

import java.util.List;
import java.util.Set;
import org.dnevnik.notifications.view.ChannelState;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.notifications.view.PushDevice;
import org.dnevnik.notifications.view.WishesQuery;

/**
 * What reaches somebody, and how.
 *
 * @param open    channels that work here
 * @param address of letters; empty for none
 * @param pushKey with which a browser is asked for messages; empty where there are none
 * @param abouts  the person, then the children
 */
public record NoticeSettings(
        Set<NoticeChannel> open,
        String address,
        String pushKey,
        ChannelState letters,
        ChannelState push,
        List<PushDevice> devices,
        List<About> abouts,
        WishesQuery.Decided decided) {

    public NoticeSettings {
        open = Set.copyOf(open);
        devices = List.copyOf(devices);
        abouts = List.copyOf(abouts);
    }

    /** @param name empty for the person */
    public record About(long person, String name, List<NoticeTopic> topics) {

        public About {
            topics = List.copyOf(topics);
        }
    }
}

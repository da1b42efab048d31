package org.dnevnik.notifications;

import java.security.SecureRandom;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.model.Wishes;
import org.dnevnik.notifications.view.Digest;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.notifications.view.NoticeTopic;
import org.jspecify.annotations.Nullable;

/** Reads what somebody has sent, and takes no word for granted. */
final class NoticeWishes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 32;
    private static final int AUTH = 16;

    private NoticeWishes() {}

    /** @throws NotFound for whom the caller does not decide about, and for words that mean nothing */
    static List<Wishes.Wish> of(
            @Nullable Map<String, Map<String, Map<String, Boolean>>> told, List<NoticeSettings.About> abouts) {
        List<Wishes.Wish> wishes = new ArrayList<>();
        if (told != null) {
            told.forEach((person, topics) -> {
                NoticeSettings.About about = about(person, abouts);
                topics.forEach((topic, channels) -> channels.forEach(
                        (channel, wanted) -> wishes.add(wish(about, topic, channel, Boolean.TRUE.equals(wanted)))));
            });
        }
        return wishes;
    }

    private static NoticeSettings.About about(String person, List<NoticeSettings.About> abouts) {
        return abouts.stream()
                .filter(a -> Long.toString(a.person()).equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("wishes about " + person));
    }

    private static Wishes.Wish wish(NoticeSettings.About about, String topic, String channel, boolean wanted) {
        NoticeTopic of = about.topics().stream()
                .filter(t -> t.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> new NotFound("topic"));
        NoticeChannel by = Stream.of(NoticeChannel.values())
                .filter(c -> c.name().equals(channel) && of.isOpen(c))
                .findFirst()
                .orElseThrow(() -> new NotFound("channel"));
        return new Wishes.Wish(about.person(), of.name(), by.name(), wanted);
    }

    /** @throws Refusal {@link NotificationsRefusal#HOURS} */
    static Wishes.Hours hours(SaveNotices.Channel order, String language) {
        try {
            return new Wishes.Hours(
                    Digest.valueOf(order.digest()).name(),
                    LocalTime.parse(order.quietFrom()),
                    LocalTime.parse(order.quietUntil()),
                    language.equals("en") ? "en" : "ru");
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refusal(NotificationsRefusal.HOURS);
        }
    }

    static byte[] secret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** @throws Refusal for what is no key of a browser */
    static byte[] key(String told) {
        byte[] key = decoded(told);
        try {
            PushCurve.requirePoint(key);
        } catch (IllegalArgumentException e) {
            throw new Refusal(NotificationsRefusal.NO_PUSH);
        }
        return key;
    }

    /** @throws Refusal for what is no secret of a browser */
    static byte[] auth(String told) {
        byte[] auth = decoded(told);
        if (auth.length != AUTH) {
            throw new Refusal(NotificationsRefusal.NO_PUSH);
        }
        return auth;
    }

    private static byte[] decoded(String told) {
        try {
            return Base64.getUrlDecoder().decode(told);
        } catch (IllegalArgumentException e) {
            throw new Refusal(NotificationsRefusal.NO_PUSH);
        }
    }
}

package org.dnevnik.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.view.NoticeTopic;
import org.jspecify.annotations.Nullable;

/**
 * An address that wants to hear of changes.
 *
 * @param topics in the words of {@link #word}
 */
public record AddWebhook(@Nullable String url, List<String> topics) {

    private static final List<NoticeTopic> KNOWN = List.of(
            NoticeTopic.MARKS,
            NoticeTopic.PERIOD_MARKS,
            NoticeTopic.ATTENDANCE,
            NoticeTopic.NOTES,
            NoticeTopic.HOMEWORK,
            NoticeTopic.TIMETABLE);

    public AddWebhook {
        topics = List.copyOf(topics);
    }

    /** A topic as programs call it: {@code periodMarks}. */
    public static String word(NoticeTopic topic) {
        String name = topic.name();
        int gap = name.indexOf('_');
        String lower = name.toLowerCase(Locale.ROOT);
        return gap < 0 ? lower : lower.substring(0, gap) + name.charAt(gap + 1) + lower.substring(gap + 2);
    }

    /** All words. */
    public static List<String> words() {
        return KNOWN.stream().map(AddWebhook::word).toList();
    }

    /** All topics. */
    public static List<NoticeTopic> known() {
        return KNOWN;
    }

    /** @throws Refusal {@link ExchangeRefusal#HOOK_NOTHING}, {@link ExchangeRefusal#HOOK_TOPICS} */
    List<NoticeTopic> heard() {
        if (topics.isEmpty()) {
            throw new Refusal(ExchangeRefusal.HOOK_NOTHING);
        }
        if (!words().containsAll(topics)) {
            throw new Refusal(ExchangeRefusal.HOOK_TOPICS, String.join(", ", words()));
        }
        return Stream.of(NoticeTopic.values())
                .filter(t -> topics.contains(word(t)))
                .toList();
    }
}

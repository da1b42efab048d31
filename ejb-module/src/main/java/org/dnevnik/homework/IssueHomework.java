package org.dnevnik.homework;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.model.Homework.Asked;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An order to issue a homework, or to change one.
 *
 * @param links   one on each line
 * @param minutes expected; null: not told
 * @param lesson  for which it is due; null: due on the day
 * @param due     the day; null where a lesson tells it
 */
public record IssueHomework(
        String text,
        String links,
        @Nullable Integer minutes,
        WantedAnswer answer,
        @Nullable Long lesson,
        @Nullable LocalDate due) {

    static final int TEXT_LETTERS = 4000;
    static final int LINKS_AT_MOST = 10;
    private static final int LINK_LETTERS = 2000;
    private static final int MINUTES_AT_MOST = 600;

    /** What is to be done for a lesson, or for a day, and nothing to hand in. */
    public IssueHomework(String text, @Nullable Long lesson, @Nullable LocalDate due) {
        this(text, "", null, WantedAnswer.NONE, lesson, due);
    }

    public IssueHomework {
        text = text.strip();
        links = String.join(
                "\n", links.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    }

    /** @throws Refusal for what is empty, too long or no link */
    void requireFits() {
        if (text.isEmpty() || text.length() > TEXT_LETTERS) {
            throw new Refusal(HomeworkRefusal.TEXT, TEXT_LETTERS);
        }
        List<String> all = links.lines().toList();
        if (all.size() > LINKS_AT_MOST
                || links.length() > LINK_LETTERS
                || all.stream().anyMatch(l -> !isLink(l))) {
            throw new Refusal(HomeworkRefusal.LINKS, LINKS_AT_MOST);
        }
        if (minutes != null && (minutes < 1 || minutes > MINUTES_AT_MOST)) {
            throw new Refusal(HomeworkRefusal.MINUTES, MINUTES_AT_MOST);
        }
    }

    /** Nothing but an address on the web: a link that runs a script is none. */
    private static boolean isLink(String text) {
        try {
            URI link = new URI(text);
            return link.getHost() != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Asked asked(LocalDate day) {
        return new Asked(text, links, minutes, answer, day, lesson);
    }
}

package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.PlanTopic;

/**
 * An order to write a plan as it stands in its editor.
 *
 * @param seenVersion of the plan that the editor began with
 * @param topics      all of them, in their order
 */
public record KeepPlan(long plan, int seenVersion, String name, int parallel, List<PlanTopic> topics) {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_SECTION = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_HOMEWORK = 1000;
    private static final int MOST_HOURS = 40;

    /** More than the longest subject has lessons in a year. */
    static final int MOST_TOPICS = 400;

    public KeepPlan {
        name = name.strip().replaceAll("\\s+", " ");
        topics = List.copyOf(topics);
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    boolean fits() {
        return isName(name)
                && parallel >= 0
                && parallel <= 12
                && topics.size() <= MOST_TOPICS
                && topics.stream().allMatch(KeepPlan::fits);
    }

    static boolean fits(PlanTopic topic) {
        return !topic.title().isBlank()
                && topic.title().length() <= LONGEST_TITLE
                && topic.hours() >= 1
                && topic.hours() <= MOST_HOURS
                && (topic.section() == null || topic.section().length() <= LONGEST_SECTION)
                && (topic.homework() == null || topic.homework().length() <= LONGEST_HOMEWORK);
    }
}

package org.dnevnik.journal.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How a plan's hours fall on lessons: in the order of the lessons each takes the next hour, unless its teacher says otherwise. A lesson that is
 * cancelled is not among them, so that what it would have taken moves to the next one.
 */
public final class PlanCourse {

    private final List<Hour> hours = new ArrayList<>();

    /**
     * Where a lesson leaves the usual pace.
     *
     * @param passes hours that are passed over before it; negative: the plan goes back
     * @param takes  hours that it takes; 0: it is held outside of the plan
     */
    public record Step(int passes, int takes) {

        /** The next hour, and one. */
        public static final Step USUAL = new Step(0, 1);
    }

    /**
     * One hour of a topic.
     *
     * @param topic its place in the plan, from 0
     * @param number of the hour in it, from 1
     * @param of how many it has
     */
    public record Hour(int topic, int number, int of) {}

    /** @param topics the hours of each topic, in the plan's order */
    public PlanCourse(List<Integer> topics) {
        for (int topic = 0; topic < topics.size(); topic++) {
            for (int number = 1; number <= topics.get(topic); number++) {
                hours.add(new Hour(topic, number, topics.get(topic)));
            }
        }
    }

    /** For each lesson the hours that it takes: none outside of the plan and behind its end. */
    public List<List<Hour>> over(List<Step> lessons) {
        List<List<Hour>> taken = new ArrayList<>(lessons.size());
        int next = 0;
        for (Step step : lessons) {
            int from = Math.max(0, next + step.passes());
            next = from + step.takes();
            taken.add(List.copyOf(hours.subList(Math.min(from, hours.size()), Math.min(next, hours.size()))));
        }
        return taken;
    }
}

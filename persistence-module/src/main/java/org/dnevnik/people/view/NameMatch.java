package org.dnevnik.people.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well a name answers to what was typed. Every typed word must meet a word of the name of its own, in any order.
 *
 * @param cost 0 for the same words; beginnings cost more, slips of the hand more still, the other keyboard layout most
 */
public record NameMatch(int cost, MatchReason reason) {

    private static final int BEGINS = 2;
    private static final int NEAR = 6;
    private static final int NEAR_BEGINNING = 8;
    private static final int NOT_THE_SURNAME = 1;
    private static final int OTHER_LAYOUT = 40;
    private static final int NONE = Integer.MAX_VALUE;
    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO = 8;

    /** @param nameKey folded, as {@link NameKey} does; empty when the name is another one */
    public static Optional<NameMatch> of(Typed typed, String nameKey) {
        int asTyped = cost(typed.words(), nameKey);
        if (asTyped != NONE) {
            MatchReason reason = asTyped < BEGINS
                    ? MatchReason.EXACT
                    : isNear(typed.words(), nameKey) ? MatchReason.NEAR : MatchReason.BEGINS;
            return Optional.of(new NameMatch(asTyped, reason));
        }
        int swapped = cost(typed.swapped(), nameKey);
        return swapped == NONE
                ? Optional.empty()
                : Optional.of(new NameMatch(swapped + OTHER_LAYOUT, MatchReason.LAYOUT));
    }

    private static int cost(List<String> typed, String nameKey) {
        List<String> free = new ArrayList<>(NameKey.words(nameKey));
        if (free.isEmpty() || typed.isEmpty()) {
            return NONE;
        }
        String surname = free.get(0);
        int cost = 0;
        for (String word : typed) {
            String best = best(word, free);
            int price = best.isEmpty() ? NONE : cost(word, best);
            if (price == NONE) {
                return NONE;
            }
            cost += price;
            free.remove(best);
        }
        return cost + (typed.size() == 1 && free.contains(surname) ? NOT_THE_SURNAME : 0);
    }

    private static String best(String word, List<String> free) {
        String best = "";
        int least = NONE;
        for (String candidate : free) {
            int price = cost(word, candidate);
            if (price < least) {
                least = price;
                best = candidate;
            }
        }
        return best;
    }

    private static int cost(String typed, String word) {
        if (word.equals(typed)) {
            return 0;
        }
        if (word.startsWith(typed)) {
            return BEGINS;
        }
        int slips = typed.length() >= SHORTEST_WITH_TWO ? 2 : typed.length() >= SHORTEST_WITH_A_SLIP ? 1 : 0;
        if (slips == 0) {
            return NONE;
        }
        int apart = Slips.between(typed, word, slips);
        if (apart <= slips) {
            return NEAR + apart;
        }
        boolean longer = word.length() > typed.length();
        return longer && Slips.between(typed, word.substring(0, typed.length()), 1) <= 1 ? NEAR_BEGINNING : NONE;
    }

    private static boolean isNear(List<String> typed, String nameKey) {
        List<String> words = NameKey.words(nameKey);
        return typed.stream().anyMatch(t -> words.stream().noneMatch(w -> w.startsWith(t)));
    }
}

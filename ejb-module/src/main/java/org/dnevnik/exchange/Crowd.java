package org.dnevnik.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The connections of one system to a node's broker, of which it may have so many: the door has room for two hundred, and whoever took them all would
 * shut out the others.
 *
 * @param who  login of the system; of those that have not said who they are, the address that they came from
 * @param over ids of the connections beyond the bound, the latest ones
 */
record Crowd(String who, List<String> over) {

    /** Of one system; some work in parallel, none needs more. */
    static final int MOST = 20;

    Crowd {
        over = List.copyOf(over);
    }

    /**
     * A connection to the door.
     *
     * @param user empty until somebody has said who they are
     * @param address with the port behind it
     */
    record Guest(String id, String user, String address) {

        private String who() {
            int port = address.lastIndexOf(':');
            return user.isEmpty() && port > 0 ? address.substring(0, port) : user;
        }
    }

    /**
     * Those that have too many.
     *
     * @param guests the oldest first
     */
    static List<Crowd> of(List<Guest> guests) {
        Map<String, List<String>> byWho = guests.stream()
                .collect(Collectors.groupingBy(
                        Guest::who, LinkedHashMap::new, Collectors.mapping(Guest::id, Collectors.toList())));
        return byWho.entrySet().stream()
                .filter(e -> e.getValue().size() > MOST)
                .map(e -> new Crowd(
                        e.getKey(), e.getValue().subList(MOST, e.getValue().size())))
                .toList();
    }
}

package org.dnevnik.exchange;

/** Addresses at the broker, as the scripts of the server make them and the guide tells them. */
final class BrokerAddresses {

    static final String REQUESTS = "exchange.requests";
    static final String OVERSIZED = "exchange.oversized";
    static final String DEAD = "exchange.dead";

    /** Answers that nobody took. */
    static final String RETURNED = "exchange.returned";

    private static final String ANSWERS = "exchange.replies.";

    /** Of every registered system at the broker. */
    static final String ROLE = "exchange";

    private BrokerAddresses() {}

    /** Where a system's answers lie; its role at the broker has the same word behind the dot. */
    static String answers(String code) {
        return ANSWERS + code;
    }

    /** Whose answers lie at an address; empty for another one. */
    static String codeOf(String address) {
        return address.startsWith(ANSWERS) ? address.substring(ANSWERS.length()) : "";
    }

    static String role(String code) {
        return ROLE + "." + code;
    }
}

package org.dnevnik.exchange;

/** Addresses at the broker, as the scripts of the server make them and the guide tells them. */
final class BrokerAddresses {

    static final String REQUESTS = "exchange.requests";
    static final String OVERSIZED = "exchange.oversized";
    static final String DEAD = "exchange.dead";

    /** Of every registered system at the broker. */
    static final String ROLE = "exchange";

    private BrokerAddresses() {}

    /** Where a system's answers lie; its role at the broker has the same word behind the dot. */
    static String answers(String code) {
        return "exchange.replies." + code;
    }

    static String role(String code) {
        return ROLE + "." + code;
    }
}

package org.dnevnik.bench;

/** One kind of request that is measured. */
interface Scenario {

    /** As the table calls it. */
    String name();

    /**
     * Does it once, as the client with this number would, and looks whether the answer is the right one.
     *
     * @return bytes of the answer's body as they travelled
     * @throws Measurement.WrongAnswer if the answer is not the right one
     */
    int once(int client);

    /** Whether everything that the requests set going behind them has ended. */
    default boolean isSettled() {
        return true;
    }
}

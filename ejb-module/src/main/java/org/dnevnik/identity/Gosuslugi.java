package org.dnevnik.identity;

/** Gosuslugi as the diary needs it, whichever way leads there. Calls take seconds and hold no transaction. */
interface Gosuslugi {

    /** Where the browser goes to say who it is. */
    String door(GosuslugiKnock knock) throws GosuslugiFault;

    /** Whom the code names, with which the browser came back. */
    EsiaIdentity person(String code, GosuslugiKnock knock) throws GosuslugiFault;

    /**
     * Where the browser goes to end its session at Gosuslugi; empty where there is no such place.
     *
     * @param back where it comes back
     */
    String wayOut(String back);

    /** Gosuslugi found the time of a request wrong: its clock is asked, so that the next request is right. */
    default void timeIsWrong() throws GosuslugiFault {
        // a way without times in its requests has nothing to mend
    }
}

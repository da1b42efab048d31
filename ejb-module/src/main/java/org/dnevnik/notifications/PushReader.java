package org.dnevnik.notifications;

/** An open browser, as the board knows it; no method may block. */
public interface PushReader {

    /** Tells the browser. */
    void push(Push push);

    /** A newer window of the person takes the place: the browser comes back after a while, or the windows would push each other away for ever. */
    void giveWay();

    /** The server goes down: the browser comes back by itself. */
    void end();
}

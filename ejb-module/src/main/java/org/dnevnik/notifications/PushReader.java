package org.dnevnik.notifications;

/** An open browser, as the board knows it; neither method may block. */
public interface PushReader {

    /** Tells the browser. */
    void push(Push push);

    /** The board needs the place, or the server goes down: the browser comes back by itself. */
    void end();
}

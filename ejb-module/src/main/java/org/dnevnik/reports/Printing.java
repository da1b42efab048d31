package org.dnevnik.reports;

import org.dnevnik.kernel.Caller;

/** Makes a report in the background; handed in by whoever knows how it looks. It asks the services on the caller's behalf, as a page would. */
public interface Printing {

    /** Told after each step. */
    interface Progress {
        void reached(int done, int total);
    }

    /** @return the file's content */
    byte[] print(Caller caller, Progress progress);
}

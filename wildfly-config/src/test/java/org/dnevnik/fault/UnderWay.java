package org.dnevnik.fault;

import java.sql.SQLException;

/** Something that is being done when the server dies. */
interface UnderWay {

    /** Asks for it, and comes back when it is kept waiting in the midst of what it writes. */
    void begin() throws SQLException;

    /** The server is dead: whoever asked hears it, and nothing is kept waiting any more. */
    void lost() throws SQLException;

    /** The server is up again: what was asked for is there as a whole or not at all, and can be asked for again. */
    void requireWhole();
}

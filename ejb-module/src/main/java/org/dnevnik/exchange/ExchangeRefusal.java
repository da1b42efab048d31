package org.dnevnik.exchange;

import org.dnevnik.kernel.Reason;

/** Why a foreign system is not registered or told no mandate, and why a request about personal data is not taken. */
public enum ExchangeRefusal implements Reason {
    /** Three to thirty small Latin letters, digits and dashes, a letter first. */
    CODE_SHAPE,
    CODE_TAKEN,
    /** Missing, or longer than two hundred characters. */
    NAME,
    /** No X.509 certificate in PEM, one that is not valid today, or a key that is too weak. */
    CERTIFICATE,
    /** Messages a minute and a day: one at least, 60 000 and 5 000 000 at most, a day's not below a minute's. */
    LIMITS,
    /** A mandate names parts, a ground, and days that end, within five years. */
    MANDATE,
    /** There is an open request to erase already. */
    ASKED_ALREADY,
    /** Whoever refuses to erase says why. */
    WHY
}

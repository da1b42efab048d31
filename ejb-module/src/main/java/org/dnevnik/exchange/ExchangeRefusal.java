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
    WHY,
    /** A webhook needs a https address on port 443 or 8443, without a name and a password in it, of five hundred signs at most. */
    HOOK_ADDRESS,
    /** Nobody knows the host of a webhook, or it is none of the public net. */
    HOOK_HOST,
    /** A webhook hears of one topic at least, and of no other than there are. */
    HOOK_TOPICS,
    /** Somebody who makes a webhook chooses what it hears of. */
    HOOK_NOTHING,
    /** A webhook belongs to a living token that opens what it tells of. */
    HOOK_TOKEN,
    /** Five webhooks of one token are enough. */
    HOOK_MANY
}

package org.dnevnik.exchange.web.v2;

/** An answer to an order after which there is nothing to show. */
public record Done(boolean done) {

    static final Done YES = new Done(true);
}

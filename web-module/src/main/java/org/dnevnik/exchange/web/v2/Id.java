package org.dnevnik.exchange.web.v2;

import org.jspecify.annotations.Nullable;

/** A number that goes to the wire twice: as a number and, with {@code _str} behind its name, as text. See {@link BothIds}. */
public record Id(@Nullable Long value) {

    static final Id NONE = new Id(null);

    /** Nobody and nothing is 0. */
    static Id of(@Nullable Long value) {
        return new Id(value == null ? 0L : value);
    }
}

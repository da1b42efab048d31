package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/** With what a browser comes back from Gosuslugi: a code, or an error with its description, and the state it left with. */
public record GosuslugiBack(
        @Nullable String code,
        @Nullable String state,
        @Nullable String error,
        @Nullable String description) {}

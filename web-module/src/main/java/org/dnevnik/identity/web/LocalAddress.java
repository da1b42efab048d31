package org.dnevnik.identity.web;

import org.jspecify.annotations.Nullable;

/** The way back after signing in leads into this house only. */
final class LocalAddress {

    private LocalAddress() {}

    /** The address itself when it is a path of ours, else the start page. */
    static String of(@Nullable String address) {
        boolean ours = address != null
                && address.length() < 1000
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().allMatch(c -> c >= ' ' && c != 127)
                && !address.startsWith("/sign-");
        return ours && address != null ? address : "/";
    }
}

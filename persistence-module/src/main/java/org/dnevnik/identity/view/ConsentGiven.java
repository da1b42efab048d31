package org.dnevnik.identity.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody has agreed to.
 *
 * @param child     name of the child that it is about; empty where it is the person
 * @param paper     whether the signature is on paper, in the school's office
 * @param withdrawn when it was taken back; null: it holds
 * @param mine      whether the reader may take it back
 */
public record ConsentGiven(
        long id,
        String title,
        int version,
        String body,
        String child,
        Instant at,
        boolean paper,
        @Nullable Instant withdrawn,
        boolean mine,
        ConsentAudience audience) {}

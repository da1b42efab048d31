package org.dnevnik.identity.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to agree to, in whatever words.
 *
 * @param required whether an account opens nothing without it
 * @param school   whose it is; 0: the region's
 * @param sample   whether it came with the program, and never ends
 * @param ended    from when on nobody is asked; null: it goes on
 */
public record ConsentAim(
        String key,
        ConsentAudience audience,
        boolean required,
        long school,
        boolean sample,
        @Nullable LocalDate ended) {}

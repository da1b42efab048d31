package org.dnevnik.identity;

import org.dnevnik.identity.view.ConsentAudience;
import org.jspecify.annotations.Nullable;

/**
 * Which consents that were taken back somebody asks for.
 *
 * @param school   null for the first in which the caller works
 * @param group    the class whose pupils and families are asked for alone; null for everybody
 * @param audience whose texts alone; null for all
 * @param after    key of the last line of the slice before; null for the first
 */
public record WithdrawnAsked(
        @Nullable Long school,
        @Nullable Long group,
        @Nullable ConsentAudience audience,
        @Nullable String after) {}

package org.dnevnik.school;

import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;
import org.jspecify.annotations.Nullable;

/**
 * A school's word on a right.
 *
 * @param allowed null: as usual again
 */
public record ChooseRight(
        Right right, Holder holder, @Nullable Boolean allowed) {}

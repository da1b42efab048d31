package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark with all that is said of it. For a school's staff: the second comment is none of a family's business.
 *
 * @param comment      for the family; null: none
 * @param staffComment for colleagues; null: none
 * @param due          of a debt its last day; null for everything else
 * @param editable     whether the caller may change it now
 */
public record MarkDetail(
        CellView cell,
        @Nullable String comment,
        @Nullable String staffComment,
        @Nullable LocalDate due,
        boolean editable) {}

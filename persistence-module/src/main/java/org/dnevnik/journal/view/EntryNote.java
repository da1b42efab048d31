package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a pupil at a lesson beside marks. For a school's staff: the second text is none of a family's business.
 *
 * @param letter   «н», «о15»; empty for who was there
 * @param remark   for the family; null: none
 * @param note     for colleagues; null: none
 * @param version  0: nothing was ever said
 * @param editable whether the caller may change it now
 */
public record EntryNote(
        String letter, @Nullable String remark, @Nullable String note, int version, boolean editable) {}

package org.dnevnik.architecture.red.diary.view;

import org.dnevnik.architecture.red.journal.view.GridRow;

/** The middle of a cycle of features that is no cycle of packages. */
public record DiaryRow(GridRow row) {}

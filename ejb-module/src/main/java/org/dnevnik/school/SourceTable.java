package org.dnevnik.school;

import java.util.List;

/** A table of a file whose headings are understood, and its rows. */
record SourceTable(TableKind kind, List<SourceRow> rows) {}

package org.dnevnik.identity;

import org.dnevnik.kernel.Slice;

/** Who waits at a school. */
public record RepairList(long school, Slice<RepairCase> cases) {}

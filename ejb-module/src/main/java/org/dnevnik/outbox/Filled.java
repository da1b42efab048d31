package org.dnevnik.outbox;

/** Something was put into the outbox by the transaction that has just succeeded. */
record Filled() {}

package org.dnevnik.journal;

/**
 * What came of an order.
 *
 * @param act     by which it can be taken back; 0: nothing had to be changed
 * @param lessons how many were changed
 */
public record AttendanceDone(long act, int lessons) {}

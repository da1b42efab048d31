package org.dnevnik.exchange;

/**
 * What goes to a system.
 *
 * @param code    whose address of answers
 * @param message MessageID of the request, or empty where it could not be read
 */
record Answer(String code, String message, String text) {}

package org.dnevnik.school.web;

/**
 * A change of many people, as the page tells it.
 *
 * @param what   what was done, in the reader's words
 * @param undone when and by whom it was undone; empty while it holds
 */
public record ChangeLine(long id, String what, String people, String by, String at, String undone) {}

package org.dnevnik.homework;

/** A homework that is issued. */
public record GivenHomework(long id, int year) {}

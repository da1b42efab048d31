package org.dnevnik.school.view;

import org.dnevnik.kernel.Role;

/** A position that somebody holds at a school, without an end. */
public record HeldPosition(long person, String name, long id, int version, Role role, String title) {}

package org.dnevnik.container;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** The columns of the matrix of rights: people of world.sql, as sign-in would describe them. */
enum Who {
    REGION(900, Role.REGION_OPERATOR, null),
    ADMIN(911, Role.ADMINISTRATOR, 801L),
    HEAD(912, Role.HEAD, 801L),
    /** Teaches the subject that is asked for. */
    TEACHER(913, Role.TEACHER, 801L),
    /** Teaches the class another subject. */
    COLLEAGUE(914, Role.TEACHER, 801L),
    /** Leads the class and teaches it nothing. */
    LEADER(915, Role.TEACHER, 801L),
    PARENT(916, Role.GUARDIAN, null),
    PUPIL(917, Role.PUPIL, 801L),
    /** Of a child in the other class of the same school. */
    OTHER_PARENT(918, Role.GUARDIAN, null),
    /** Was guardian of the child that is asked for, until yesterday. */
    FORMER_GUARDIAN(920, Role.GUARDIAN, null),
    FOREIGN_ADMIN(921, Role.ADMINISTRATOR, 802L),
    FOREIGN_HEAD(922, Role.HEAD, 802L),
    FOREIGN_TEACHER(923, Role.TEACHER, 802L),
    FOREIGN_PARENT(926, Role.GUARDIAN, null);

    private final Caller caller;

    Who(long person, Role role, @Nullable Long school) {
        caller = new Caller(person, person, List.of(new Position(role, school)), "127.0.0.1");
    }

    Caller caller() {
        return caller;
    }
}

package org.dnevnik.identity.view;

/**
 * A purpose in which somebody has a say.
 *
 * @param about  whose data it is about: the person's own, or a child's
 * @param child  name of that child; empty where it is the person
 * @param school short name of the school whose purpose it is; empty: the region's
 * @param code   of the wording of today
 * @param name   what it is for
 */
public record OwnAim(
        ConsentAim aim,
        long about,
        String child,
        String school,
        String code,
        String name,
        String title,
        int version,
        String body) {}

package org.dnevnik.notifications.view;

/** When a channel speaks. */
public enum Digest {
    AT_ONCE,
    MORNING,
    EVENING,
    /** In the morning and in the evening. */
    TWICE
}

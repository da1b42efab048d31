package org.dnevnik.notifications.view;

/** By which way news comes. */
public enum NoticeChannel {
    SITE,
    EMAIL,
    PUSH
}
